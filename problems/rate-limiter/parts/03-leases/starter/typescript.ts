/**
 * new LeaseBroker(budget, termMs)
 *   integers: requests per second for all gateways together; how long a lease runs
 * lease(gateway, wanted, atMs)
 *   gateway: string, its name
 *   wanted: integer, requests per second it would like
 *   atMs: integer, the time in milliseconds, never earlier than in the call before
 *   returns an integer: requests per second it may send, from now for termMs
 *   or until its next call
 * Nothing else is called.
 */
class LeaseBroker {
  constructor(budget: number, termMs: number) {
  }

  lease(gateway: string, wanted: number, atMs: number): number {
    return 0;
  }
}
