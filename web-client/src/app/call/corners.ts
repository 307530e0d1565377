export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const corner = (bottom: boolean, right: boolean): Corner => `${bottom ? 'bottom' : 'top'}-${right ? 'right' : 'left'}`;

/** Returns the corner of a box that is nearest to a point in it. */
export function nearestCorner(
  point: { x: number; y: number },
  box: { left: number; top: number; width: number; height: number },
): Corner {
  return corner(point.y > box.top + box.height / 2, point.x > box.left + box.width / 2);
}

/** Returns the corner to which an arrow key moves a tile; null for any other key. */
export function cornerByKey(from: Corner, key: string): Corner | null {
  const bottom = from.startsWith('bottom');
  const right = from.endsWith('right');
  switch (key) {
    case 'ArrowUp':
      return corner(false, right);
    case 'ArrowDown':
      return corner(true, right);
    case 'ArrowLeft':
      return corner(bottom, false);
    case 'ArrowRight':
      return corner(bottom, true);
    default:
      return null;
  }
}
