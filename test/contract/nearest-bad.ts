import { z } from 'zod';

/** What is one step beside a good value: a key missing, a key too many, a member of another type. */
export function nearestBad(
  good: unknown,
  isOptional: (key: string) => boolean,
): Record<string, unknown> {
  if (good === undefined)
    return { 'null in place of nothing': null, 'an object in place of nothing': {} };
  const whole = z.record(z.string(), z.unknown()).parse(good);
  const bad: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    'it in a list': [whole],
    'it with a key we do not know': { ...whole, extra: true },
  };
  for (const [key, value] of Object.entries(whole)) {
    const { [key]: _left, ...rest } = whole;
    if (!isOptional(key)) bad[`it without ${key}`] = rest;
    bad[`it with ${key} of another type`] = {
      ...whole,
      [key]: typeof value === 'boolean' ? 7 : true,
    };
  }
  return bad;
}
