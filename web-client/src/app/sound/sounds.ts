import { settings } from '../settings/settings';
import { tunes, type Note, type TuneName } from './tones';

let context: AudioContext | null = null;

/** Returns the audio context. Browsers keep it suspended, and thus silent, until the first user gesture. */
function audio(): AudioContext {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  return context;
}

function play(note: Note, start: number, out: AudioNode): OscillatorNode {
  const oscillator = new OscillatorNode(audio(), { type: note.wave ?? 'sine', frequency: note.pitch });
  const loudness = new GainNode(audio(), { gain: 0 });
  const peak = note.gain ?? 0.8;
  const from = start + note.at;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(peak, from + 0.015);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + note.length);
  oscillator.connect(loudness).connect(out);
  oscillator.start(from);
  oscillator.stop(from + note.length + 0.05);
  return oscillator;
}

/** Plays a tune once, or repeatedly if it is a loop. Returns a function that stops it. */
export function sound(name: TuneName): () => void {
  const { volume, silent } = settings.get();
  if (silent || volume === 0 || typeof AudioContext === 'undefined') return () => {};
  const tune = tunes[name];
  const out = new GainNode(audio(), { gain: volume * 0.4 });
  out.connect(audio().destination);
  const round = () => tune.notes.forEach(note => play(note, audio().currentTime + 0.02, out));
  round();
  const timer = tune.every ? setInterval(round, tune.every * 1000) : undefined;
  return () => {
    clearInterval(timer);
    out.gain.setTargetAtTime(0, audio().currentTime, 0.02);
    setTimeout(() => out.disconnect(), 200);
  };
}

export const once = (name: TuneName): void => void sound(name);
