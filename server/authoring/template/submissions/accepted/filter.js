function countErrors(statuses) {
  return statuses.filter((status) => status >= 400 && status <= 599).length;
}
