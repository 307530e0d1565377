import type { LanguageChoice } from '../i18n/languages';
import { observable } from '../state/observable';
import type { ThemeChoice } from '../theme/theme';

export const ringTones = ['marimba', 'pulse', 'classic'] as const;
export type RingTone = (typeof ringTones)[number];

/** The settings of the user in this browser. The id of a device that no longer exists is ignored. */
export type Settings = {
  theme: ThemeChoice;
  language: LanguageChoice;
  microphoneId?: string;
  cameraId?: string;
  speakerId?: string;
  volume: number;
  silent: boolean;
  ringTone: RingTone;
  shortcuts: boolean;
  /** Whether the device check before the first call was done. */
  checked: boolean;
  /** Whether the user has answered the question about calls while no page is open. */
  pushAsked: boolean;
};

const KEY = 'calls.settings';

const defaults: Settings = {
  theme: 'system',
  language: 'system',
  volume: 0.7,
  silent: false,
  ringTone: 'marimba',
  shortcuts: true,
  checked: false,
  pushAsked: false,
};

function read(): Settings {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    // Storage can be forbidden or contain invalid data; the page works without it.
    return defaults;
  }
}

export const settings = observable<Settings>(read());

export function change(some: Partial<Settings>): void {
  settings.update(now => ({ ...now, ...some }));
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.get()));
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}
