// Leaves out 400 itself.
function countErrors(statuses) {
  return statuses.filter((status) => status > 400 && status < 600).length;
}
