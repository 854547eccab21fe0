// Takes ten gateways for granted and gives each a tenth.
class LeaseBroker {
  constructor(budget) {
    this.share = Math.floor(budget / 10);
  }

  lease(gateway, wanted) {
    return Math.min(wanted, this.share);
  }
}
