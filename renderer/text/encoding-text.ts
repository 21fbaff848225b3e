import { encodingGroups, encodingName } from '../../shared/errors/encoding-name.ts';

interface Item {
  value: string;
  label: string;
}

/** The full menu; what fits the file comes first, the most probable at its top. */
export function listEncodings(
  fitting: readonly string[],
  chosen: string | null,
): { group: string; items: Item[] }[] {
  const first = new Set(fitting);
  if (chosen !== null && !isNamed(chosen)) first.add(chosen);
  const toItem = (value: string) => ({ value, label: encodingName(value) });
  const rest = encodingGroups.map((one) => ({
    group: one.group,
    items: Object.keys(one.names)
      .filter((value) => !first.has(value))
      .map(toItem),
  }));
  return [{ group: fittingGroup, items: [...first].map(toItem) }, ...rest].filter(
    ({ items }) => items.length > 0,
  );
}

const fittingGroup = 'Read this file without a fault';

function isNamed(encoding: string): boolean {
  return encodingGroups.some((one) => encoding in one.names);
}
