import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Link } from '../../shared/mapping/mapping.ts';
import type { LineFacts } from '../parts/column-line.tsx';
import type { Target } from '../state/list-targets.ts';
import { usedTargets } from '../state/map-lines.ts';
import { listUnknownValues } from '../state/read-link-sample.ts';
import type { MapStep } from '../state/step.ts';

/**
 * What every line shares. It stays the same object while the mapping changes, so that of hundreds of lines
 * only the changed one is drawn again; what does change is asked for when it is needed.
 */
export function useLineFacts(step: MapStep, targets: readonly Target[]): LineFacts {
  const now = useRef(step);
  useEffect(() => {
    now.current = step;
  }, [step]);
  const readUsed = useCallback(() => usedTargets(now.current.mapping), []);
  const readUnknown = useCallback((link: Link) => listUnknownValues(link, now.current), []);
  const { identifier, zone, country } = step.mapping;
  return useMemo(
    () => ({ targets, identifier, defaults: { zone, country }, readUsed, readUnknown }),
    [targets, identifier, zone, country, readUsed, readUnknown],
  );
}
