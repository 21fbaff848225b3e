/** Turns wall-clock times of one zone into instants. Times are epoch ms, local ones read as if in UTC. */
export interface ZoneClock {
  /** NaN for a time that a spring-forward skips; the earlier instant of one that comes twice. */
  toEpochMs(localMs: number): number;
  /** The first instant of a local day; NaN only for a day the zone never had. */
  toDayStartMs(localMidnightMs: number): number;
}

/** A stretch of time in which the zone keeps its distance from UTC. */
interface Span {
  fromMs: number;
  untilMs: number;
  offsetMs: number;
}

type ReadOffset = (epochMs: number) => number;

const dayMs = 86_400_000;
/** Local and UTC time never lie further apart than this, a leap over the date line included. */
const marginMs = 2 * dayMs;
/** Intl is asked once for each day of a bucket and never for a cell. */
const bucketMs = 400 * dayMs;

/** Null when `zone` is no zone that Intl knows. */
export function createZoneClock(zone: string): ZoneClock | null {
  const readOffset = createOffsetReader(zone);
  if (!readOffset) return null;
  const spansOfBucket = new Map<number, readonly Span[]>();
  let lastBucket = NaN;
  let lastSpans: readonly Span[] = [];

  function findSpans(localMs: number): readonly Span[] {
    const bucket = Math.floor(localMs / bucketMs);
    if (bucket === lastBucket || readOffset === null) return lastSpans;
    const spans =
      spansOfBucket.get(bucket) ??
      readSpans(readOffset, bucket * bucketMs - marginMs, (bucket + 1) * bucketMs + marginMs);
    spansOfBucket.set(bucket, spans);
    lastBucket = bucket;
    lastSpans = spans;
    return spans;
  }

  return {
    toEpochMs: (localMs) => toInstant(findSpans(localMs), localMs),
    toDayStartMs(localMidnightMs) {
      const spans = findSpans(localMidnightMs);
      const instantMs = toInstant(spans, localMidnightMs);
      return Number.isNaN(instantMs) ? toGapEnd(spans, localMidnightMs) : instantMs;
    },
  };
}

function toInstant(spans: readonly Span[], localMs: number): number {
  for (const span of spans) {
    const instantMs = localMs - span.offsetMs;
    if (instantMs >= span.fromMs && instantMs < span.untilMs) return instantMs;
  }
  return NaN;
}

/** Some zones skip midnight itself; their day begins when the gap ends. */
function toGapEnd(spans: readonly Span[], localMidnightMs: number): number {
  for (const span of spans) {
    const localStartMs = span.fromMs + span.offsetMs;
    if (localStartMs > localMidnightMs && localStartMs < localMidnightMs + dayMs)
      return span.fromMs;
  }
  return NaN;
}

function readSpans(readOffset: ReadOffset, fromMs: number, untilMs: number): Span[] {
  let span = { fromMs, untilMs, offsetMs: readOffset(fromMs) };
  const spans = [span];
  for (let dayEndMs = fromMs + dayMs; dayEndMs <= untilMs; dayEndMs += dayMs) {
    const offsetMs = readOffset(dayEndMs);
    if (offsetMs === span.offsetMs) continue;
    const changeMs = findChange(readOffset, dayEndMs - dayMs, dayEndMs);
    span.untilMs = changeMs;
    span = { fromMs: changeMs, untilMs, offsetMs };
    spans.push(span);
  }
  return spans;
}

/** The first whole second at which the offset is no longer that of `beforeMs`. */
function findChange(readOffset: ReadOffset, beforeMs: number, afterMs: number): number {
  const offsetMs = readOffset(beforeMs);
  let before = beforeMs / 1000;
  let after = afterMs / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readOffset(middle * 1000) === offsetMs) before = middle;
    else after = middle;
  }
  return after * 1000;
}

const offsetName = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function createOffsetReader(zone: string): ReadOffset | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    });
    return (epochMs) => {
      const [, sign, hours, minutes, seconds] = offsetName.exec(format.format(epochMs)) ?? [];
      const total = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
      return (sign === '-' ? -total : total) * 1000;
    };
  } catch {
    return null;
  }
}
