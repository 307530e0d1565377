/** Runs `action` whenever someone comes back to the page; answers with what stops it. */
export function whenLookedAt(action: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && action();
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('focus', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('focus', seen);
  };
}
