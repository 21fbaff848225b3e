import { useEffect } from 'react';
import type { RefObject } from 'react';

interface Place {
  element: HTMLElement;
  /** What it stood in, from the inside out; asked for when it is gone. */
  around: readonly Element[];
}

/**
 * Keys go on from where they were. A button that is gone after it was pressed, is disabled for a while or
 * opened a dialog would leave the focus nowhere, and whoever works without a mouse at the top of the window.
 * With nothing near, `home` gets the focus.
 */
export function useKeptFocus(
  area: RefObject<HTMLElement | null>,
  home: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let place: Place | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || isElsewhere(target, area.current)) return;
      place = area.current?.contains(target) ? toPlace(target, area.current) : null;
    };
    // A click beside everything takes the focus away on purpose.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || isElsewhere(target, area.current)) return;
      if (!place?.element.contains(target)) place = null;
    };
    const onChange = () => {
      if (!place || document.activeElement !== document.body || isCovered(area.current)) return;
      restore(place, home.current);
    };
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [area, home]);
}

function restore({ element, around }: Place, home: HTMLElement | null): void {
  const to = element.isConnected ? element : (findNear(around) ?? home);
  // What is disabled while it works gets the focus back when it is done.
  if (!to?.matches(':disabled')) to?.focus({ preventScroll: true });
}

/** Dialogs, lists and notices stand over the area and keep their own focus. */
function isElsewhere(element: Element, area: Element | null): boolean {
  const over = element.closest('[data-portal], [role=dialog]');
  return over !== null && !over.contains(area);
}

/** Behind an open dialog nothing may have the focus. */
function isCovered(area: Element | null): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((one) => !one.contains(area));
}

function toPlace(element: HTMLElement, area: HTMLElement): Place {
  const around: Element[] = [];
  for (let at = element.parentElement; at && at !== area; at = at.parentElement) around.push(at);
  // What holds the whole area is near to nothing.
  return { element, around: around.slice(0, -2) };
}

/** A button close by. A box would open its list when it gets the focus. */
function findNear(around: readonly Element[]): HTMLElement | null {
  for (const one of around.filter(({ isConnected }) => isConnected)) {
    const near = one.querySelector<HTMLElement>('button:not(:disabled, [tabindex="-1"])');
    if (near) return near;
  }
  return null;
}
