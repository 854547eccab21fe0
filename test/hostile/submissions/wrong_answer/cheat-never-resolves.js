// Answers a synchronous question with a promise, and one that never settles at that.
async function twoSum() {
  await new Promise(() => {});
}
