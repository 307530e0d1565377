import { useEffect, useRef } from 'react';

const WIDTH = 32;
const HEIGHT = 24;
const DRAW_EVERY = 200;

type Props = {
  stream: MediaStream;
  className: string | undefined;
  /** Keeps the last picture. */
  frozen: boolean;
};

/**
 * What a stream shows, out of focus: a few large points. The browser would compute a blur anew for every frame of the
 * page, just when the processor is wanted for the call's own pictures.
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
