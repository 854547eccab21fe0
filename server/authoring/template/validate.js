export function validate([statuses]) {
  for (const status of statuses)
    if (status < 100 || status > 999) return `a status has three digits, and ${status} has not`;
  return true;
}
