const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment, as short as it is clear: `14:32` today, `3 Nov, 14:32` this year, else `3 Nov 2025, 14:32`. */
export function formatMoment(at: number, now: number): string {
  const moment = new Date(at);
  const today = new Date(now);
  if (moment.toDateString() === today.toDateString()) return clock.format(moment);
  const date = moment.getFullYear() === today.getFullYear() ? day : dayOfYear;
  return `${date.format(moment)}, ${clock.format(moment)}`;
}
