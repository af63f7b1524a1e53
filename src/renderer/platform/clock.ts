/** The present moment as an ISO 8601 text in UTC. The one place that reads the clock for data. */
export function moment(): string {
  return new Date().toISOString();
}

/** Today on this laptop's calendar, as `2026-04-09`. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a moment on this laptop's calendar, as `2026-04-09`. */
export function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${day}`;
}
