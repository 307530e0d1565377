/** Why no call can be made from here, whoever signs in; `null` where one can. */
export function unfit(): 'insecure_context' | 'unsupported' | null {
  // Asked first: without a secure context browsers take more away than the devices.
  if (!window.isSecureContext) return 'insecure_context';
  return 'RTCPeerConnection' in window && 'mediaDevices' in navigator ? null : 'unsupported';
}
