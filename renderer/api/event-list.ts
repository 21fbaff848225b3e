import type { Api } from '../../shared/ipc/api.ts';

type Listener = (payload: never) => void;

interface EventList {
  on: Api['on'];
  tell(name: string, payload: unknown): void;
}

/** Who listens to which event. */
export function createEventList(): EventList {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on: (name, listener) => {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName);
      ofName.add(listener);
      return () => void ofName.delete(listener);
    },
    tell: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
  };
}
