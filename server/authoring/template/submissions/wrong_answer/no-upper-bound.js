// Counts everything from 400 up, above 599 too.
function countErrors(statuses) {
  return statuses.filter((status) => status >= 400).length;
}
