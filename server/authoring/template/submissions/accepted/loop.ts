function countErrors(statuses: number[]): number {
  let errors = 0;
  for (const status of statuses) if (status >= 400 && status <= 599) errors += 1;
  return errors;
}
