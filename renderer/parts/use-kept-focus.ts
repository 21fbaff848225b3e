import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Place {
  element: HTMLElement;
  /** What it stood in, from the inside out; asked for when it is gone. */
  around: readonly Element[];
}

/**
 * Keys go on from where they were. A button that is gone after it was pressed, is disabled for a while or
 * opened a dialog would leave the focus nowhere, and whoever works without a mouse at the top of the window.
 */
export function useKeptFocus(screen: RefObject<HTMLElement | null>, heading: () => void): void {
  const place = useRef<Place | null>(null);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || isInDialog(target)) return;
      place.current = screen.current?.contains(target) ? toPlace(target, screen.current) : null;
    };
    // A click beside everything takes the focus away on purpose.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Element && !isInDialog(target)) place.current = null;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [screen]);

  // After every drawing of the screen, because any of them may take the element away or give it back.
  useEffect(() => {
    if (!place.current || document.activeElement !== document.body) return;
    const { element, around } = place.current;
    if (!element.isConnected) {
      const near = findNear(around);
      if (near) near.focus({ preventScroll: true });
      else heading();
    } else if (!element.matches(':disabled')) element.focus({ preventScroll: true });
  });
}

/** Dialogs, lists and notices stand over the screen and keep their own focus. */
function isInDialog(element: Element): boolean {
  return element.closest('[data-portal], [role=dialog]') !== null;
}

function toPlace(element: HTMLElement, screen: HTMLElement): Place {
  const around: Element[] = [];
  for (let at = element.parentElement; at && at !== screen; at = at.parentElement) around.push(at);
  // What holds the whole screen is near to nothing.
  return { element, around: around.slice(0, -2) };
}

/** A button close by. A box would open its list when it gets the focus. */
function findNear(around: readonly Element[]): HTMLElement | null {
  const kept = around.filter((one) => one.isConnected);
  for (const one of kept) {
    const near = one.querySelector<HTMLElement>('button:not(:disabled, [tabindex="-1"])');
    if (near) return near;
  }
  return null;
}
