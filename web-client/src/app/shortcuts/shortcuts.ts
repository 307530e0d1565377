export type Action =
  | 'microphone'
  | 'camera'
  | 'share'
  | 'talk'
  | 'layout'
  | 'people'
  | 'chat'
  | 'stats'
  | 'fullScreen'
  | 'pinPeer'
  | 'pinSelf'
  | 'leave'
  | 'help'
  | 'accept'
  | 'decline';

export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/** The context of a key press. */
export type Place = {
  phase: 'incoming' | 'inCall';
  /** The user's setting. Single-key shortcuts can interfere with speech input (WCAG 2.1.4). */
  enabled: boolean;
  /** Whether a text field, a dialog or a menu has the focus. */
  elsewhere: boolean;
  /** Whether a button has the focus. Space then presses the button. */
  onButton: boolean;
};

const single: Record<string, Action> = {
  m: 'microphone',
  v: 'camera',
  d: 'share',
  ' ': 'talk',
  w: 'layout',
  p: 'people',
  c: 'chat',
  t: 'stats',
  f: 'fullScreen',
  '1': 'pinPeer',
  '2': 'pinSelf',
  '?': 'help',
};

/** Returns the action of a key; null leaves the key to the browser. A single key never answers an incoming call. */
export function actionOf(key: Key, place: Place): Action | null {
  if (key.ctrlKey && key.shiftKey && !key.altKey && !key.metaKey) return chord(key.code, place.phase);
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  if (place.phase === 'incoming' || !place.enabled || place.elsewhere) return null;
  const action = single[key.key.toLowerCase()] ?? null;
  return action === 'talk' && place.onButton ? null : action;
}

function chord(code: string, phase: Place['phase']): Action | null {
  if (phase === 'inCall') return code === 'KeyL' ? 'leave' : null;
  return code === 'KeyA' ? 'accept' : code === 'KeyX' ? 'decline' : null;
}

/** All shortcuts in the order of the help page. */
export const listed: readonly { action: Action; keys: string }[] = [
  { action: 'microphone', keys: 'M' },
  { action: 'camera', keys: 'V' },
  { action: 'share', keys: 'D' },
  { action: 'talk', keys: 'Space' },
  { action: 'layout', keys: 'W' },
  { action: 'people', keys: 'P' },
  { action: 'chat', keys: 'C' },
  { action: 'stats', keys: 'T' },
  { action: 'fullScreen', keys: 'F' },
  { action: 'pinPeer', keys: '1' },
  { action: 'pinSelf', keys: '2' },
  { action: 'leave', keys: 'Ctrl Shift L' },
  { action: 'accept', keys: 'Ctrl Shift A' },
  { action: 'decline', keys: 'Ctrl Shift X' },
  { action: 'help', keys: '?' },
];
