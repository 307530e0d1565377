import { useSyncExternalStore } from 'react';

/** A value that notifies its subscribers when it is replaced. */
export type Observable<T> = {
  get(): T;
  set(next: T): void;
  update(change: (now: T) => T): void;
  subscribe(changed: () => void): () => void;
};

export function observable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: change => set(change(value)),
    subscribe: changed => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

export function useValue<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** Returns a fact derived from a value. The component renders again only when the fact changes. */
export function useFact<T, F extends string | number | boolean | null>(source: Observable<T>, factOf: (value: T) => F): F {
  return useSyncExternalStore(source.subscribe, () => factOf(source.get()));
}
