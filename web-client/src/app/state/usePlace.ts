import { useCallback, useSyncExternalStore } from 'react';

const read = (): number | null => {
  const found = /^#\/conversations\/(\d+)$/.exec(location.hash)?.[1];
  return found ? Number(found) : null;
};

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Keeps the selected conversation in the address, so that reload and the Back button work. */
export function usePlace(): [number | null, (conversationId: number | null) => void] {
  const place = useSyncExternalStore(subscribe, read);
  const go = useCallback((conversationId: number | null) => {
    location.hash = conversationId === null ? '' : `#/conversations/${conversationId}`;
  }, []);
  return [place, go];
}
