import { useEffect, useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

const system = window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
}

/** Applies the chosen theme, or the system's, to the document. */
export function useTheme(choice: ThemeChoice): void {
  const dark = useSyncExternalStore(watchSystem, () => system.matches);
  const theme = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
