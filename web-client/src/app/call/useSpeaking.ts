import { useEffect, useState } from 'react';

const LOUD = 0.04;
const LOOK_MS = 120;

/** How loud a stream is, 0–1, asked again and again until it is stopped. */
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

/** Whether someone speaks in a stream; a short pause does not count. */
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
