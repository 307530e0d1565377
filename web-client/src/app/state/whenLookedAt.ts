/** Runs `action` whenever the user returns to the page. Returns a function that stops it. */
export function whenLookedAt(action: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && action();
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('focus', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('focus', seen);
  };
}
