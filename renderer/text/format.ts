/** 1,00,000 rather than 100,000: our users read the Indian grouping. */
export function formatCount(n: number): string {
  return Math.round(n).toLocaleString('en-IN');
}

/** "1 row", "250 rows". */
export function countOf(n: number, one: string): string {
  return `${formatCount(n)} ${n === 1 ? one : `${one}s`}`;
}

export function formatSize(sizeBytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'] as const;
  let size = sizeBytes;
  let place = 0;
  while (size >= 1000 && place < units.length - 1) {
    size /= 1000;
    place += 1;
  }
  const digits = place === 0 || size >= 100 ? 0 : 1;
  return `${size.toFixed(digits)} ${units[place]}`;
}

const clock = new Intl.DateTimeFormat('en-IN', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-IN', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Time of day where the user sits; with the date when it is not within a day of `nowMs`. */
export function formatTime(atMs: number, nowMs: number): string {
  const isNear = Math.abs(atMs - nowMs) < 20 * 3_600_000;
  return (isNear ? clock : dayAndClock).format(atMs);
}

export function formatDateTime(atMs: number): string {
  return dayAndClock.format(atMs);
}

const dayAndSecond = new Intl.DateTimeFormat('en-IN', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** To the second, for things that follow each other closely. */
export function formatMoment(atMs: number): string {
  return dayAndSecond.format(atMs);
}

/** Blanks at the ends of a text, which nobody sees and telecrm tells apart (P15, 5.1), as a sign each. */
export function showBlanks(text: string): string {
  return text.replaceAll(/^\s+|\s+$/g, (blanks) => '␣'.repeat(blanks.length));
}

/** "12:05" for minutes and seconds, "1:02:05" with hours; never below zero. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
