import { useEffect, useState } from 'react';

const LOUD = 0.04;
const LOOK_MS = 120;

/** Measures the loudness of a stream, 0 to 1, every 120 ms. Returns a function that stops it. */
export function meter(stream: MediaStream, heard: (level: number) => void): () => void {
  if (typeof AudioContext === 'undefined' || stream.getAudioTracks().length === 0) return () => {};
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 512 });
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(wave);
    heard(Math.min(1, Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length) * 4));
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** Returns whether someone speaks in a stream. A short pause still counts as speaking. */
export function useSpeaking(stream: MediaStream | null, muted: boolean): boolean {
  const [speaking, setSpeaking] = useState(false);
  const tracks = stream?.getAudioTracks().length ?? 0;
  useEffect(() => {
    if (!stream || muted) return setSpeaking(false);
    let last = 0;
    return meter(stream, level => {
      if (level > LOUD) last = Date.now();
      setSpeaking(Date.now() - last < 600);
    });
  }, [stream, tracks, muted]);
  return speaking;
}
