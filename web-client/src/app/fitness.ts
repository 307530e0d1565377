/** Returns why this browser cannot make calls; `null` if it can. */
export function unfit(): 'insecure_context' | 'unsupported' | null {
  // Checked first, because without a secure context browsers also hide other features.
  if (!window.isSecureContext) return 'insecure_context';
  return 'RTCPeerConnection' in window && 'mediaDevices' in navigator ? null : 'unsupported';
}
