import { useEffect, useRef } from 'react';

const WIDTH = 32;
const HEIGHT = 24;
const DRAW_EVERY = 200;

type Props = {
  stream: MediaStream;
  className: string | undefined;
  /** Whether to keep the last picture instead of following the stream. */
  frozen: boolean;
};

/**
 * Shows a stream out of focus, as a few large points. A CSS blur would be computed for every frame of the page, just when the
 * call itself needs the processor.
 */
export function SoftPicture({ stream, className, frozen }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || frozen) return;
    context.imageSmoothingQuality = 'high';
    context.filter = 'blur(1px)';
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    video.play().catch(() => {});
    const timer = setInterval(() => context.drawImage(video, 0, 0, WIDTH, HEIGHT), DRAW_EVERY);
    return () => {
      clearInterval(timer);
      video.srcObject = null;
    };
  }, [stream, frozen]);
  return <canvas ref={canvas} className={className} width={WIDTH} height={HEIGHT} aria-hidden />;
}
