import { useState, type CSSProperties, type DOMAttributes } from 'react';
import { cornerByKey, nearestCorner, type Corner } from './corners';

type Drag = { startX: number; startY: number; x: number; y: number };

/** Lets the user move a small tile from corner to corner, by dragging or with the arrow keys. */
export function useCorner(onSwap: () => void) {
  const [corner, setCorner] = useState<Corner>('bottom-right');
  const [drag, setDrag] = useState<Drag | null>(null);
  const style: CSSProperties | undefined = drag
    ? { transform: `translate(${drag.x - drag.startX}px, ${drag.y - drag.startY}px)`, transition: 'none', cursor: 'grabbing' }
    : undefined;
  const handlers: DOMAttributes<HTMLDivElement> = {
    onPointerDown: event => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY });
    },
    onPointerMove: event => drag && setDrag({ ...drag, x: event.clientX, y: event.clientY }),
    onPointerUp: event => {
      const stage = event.currentTarget.parentElement?.getBoundingClientRect();
      const moved = drag && Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) > 8;
      if (stage && moved) setCorner(nearestCorner({ x: event.clientX, y: event.clientY }, stage));
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onDoubleClick: onSwap,
    onKeyDown: event => {
      if (event.key === 'Enter') return onSwap();
      const next = cornerByKey(corner, event.key);
      if (!next) return;
      event.preventDefault();
      setCorner(next);
    },
  };
  return { corner, style, handlers };
}
