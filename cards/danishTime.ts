const ZONE = 'Europe/Copenhagen';
const day = new Intl.DateTimeFormat('da-DK', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** An ISO instant as a caseworker reads it: "21. november 2026 kl. 10.00". */
export function danishTime(iso: string): string {
  const at = new Date(iso);
  return `${day.format(at)} kl. ${clock.format(at)}`;
}
