function countErrors(statuses: number[]): number {
  throw new Error('not written yet');
}
