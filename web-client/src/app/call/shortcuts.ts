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

/** Where the key was pressed. */
export type Place = {
  phase: 'incoming' | 'inCall';
  /** The user's choice; single keys can be in the way of speech input (WCAG 2.1.4). */
  enabled: boolean;
  /** Whether a text field, a dialog or a menu has the focus. */
  elsewhere: boolean;
  /** Whether a button has it: then Space presses that. */
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

/** What a key does; null leaves it to the browser. An incoming call is never answered by a single key. */
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

/** Every shortcut as the help lists it. */
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
