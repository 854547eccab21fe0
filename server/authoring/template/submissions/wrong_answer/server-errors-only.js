// Counts server errors only.
function countErrors(statuses) {
  return statuses.filter((status) => status >= 500 && status <= 599).length;
}
