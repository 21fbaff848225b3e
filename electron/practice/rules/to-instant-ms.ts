const formatters = new Map<string, Intl.DateTimeFormat>();

/** The instant at which a clock in this zone shows the given wall time (as if it were UTC), in epoch milliseconds. */
export function toInstantMs(wallMs: number, zone: string): number {
  const guessMs = wallMs - zoneOffsetMs(wallMs, zone);
  // Near a change of the clocks the first offset belongs to the wrong side.
  return wallMs - zoneOffsetMs(guessMs, zone);
}

function zoneOffsetMs(instantMs: number, zone: string): number {
  const parts = formatterOf(zone).formatToParts(instantMs);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wallMs = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wallMs - Math.floor(instantMs / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
