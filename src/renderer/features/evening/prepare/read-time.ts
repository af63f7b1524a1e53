/* Nobody holds an evening before nine in the morning: "7 uur" is seven at night. Who means the morning types "07.00". */
const isAtNight = (hours: string) => hours.length === 1 && Number(hours) >= 1 && Number(hours) <= 8;

/**
 * A time at which an evening begins as people type it, as `19:30`: "19.30", "19:30 uur", "1930", "19u30", "7 pm", and "7
 * uur" for 19:00. Undefined when it is none.
 */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const found = /^(\d{1,2})(?:\s*[.:uh]?\s*([0-5]\d))?\s*(?:uur|u|h|o’clock|(am|pm|a\.m\.|p\.m\.))?$/.exec(
    text,
  );
  if (found === null) return undefined;
  const [, hours = '', minutes = '00', half = ''] = found;
  const isLate = half.startsWith('p');
  const isTwelve = hours === '12';
  if (half !== '' && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const asTyped = Number(hours) + (isAtNight(hours) ? 12 : 0);
  const hour = half === '' ? asTyped : (isTwelve ? 0 : Number(hours)) + (isLate ? 12 : 0);
  return hour > 23 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}
