import type { RingTone } from '../settings/settings';

/** A note: `at` and `length` in seconds, `pitch` in hertz. */
export type Note = { at: number; length: number; pitch: number; wave?: OscillatorType; gain?: number };
export type Tune = { notes: readonly Note[] /** For a loop: the seconds after which it repeats. */; every?: number };
export type TuneName = 'ringBack' | 'connected' | 'declined' | 'ended' | `ring.${RingTone}`;

const melody = (pitches: readonly number[], step: number, length: number, wave: OscillatorType = 'sine'): Note[] =>
  pitches.map((pitch, index) => ({ at: index * step, length, pitch, wave }));

/** The tunes. They are synthesised, so no audio file is loaded. */
export const tunes: Record<TuneName, Tune> = {
  'ring.marimba': {
    notes: [
      ...melody([659, 784, 988, 784], 0.18, 0.4),
      ...melody([659, 784, 1175], 0.18, 0.45).map(note => ({ ...note, at: note.at + 0.9 })),
    ],
    every: 2.6,
  },
  'ring.pulse': { notes: melody([523, 523, 784, 523], 0.22, 0.16, 'triangle'), every: 2 },
  'ring.classic': {
    notes: [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35].map((at, index) => ({
      at,
      length: 0.05,
      pitch: index % 2 ? 1319 : 1047,
      wave: 'triangle' as const,
    })),
    every: 2,
  },
  ringBack: { notes: [{ at: 0, length: 1, pitch: 425, gain: 0.35 }], every: 5 },
  connected: { notes: melody([523, 784], 0.1, 0.25) },
  declined: { notes: melody([440, 349, 440, 349], 0.25, 0.2) },
  ended: { notes: melody([659, 440], 0.13, 0.3) },
};
