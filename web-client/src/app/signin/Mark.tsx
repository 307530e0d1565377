import { Phone } from 'lucide-react';
import styles from './Mark.module.css';

/** The logo. */
export function Mark({ size }: { size: number }) {
  return (
    <span className={styles.mark} style={{ width: size, height: size, borderRadius: size * 0.28 }} aria-hidden>
      <Phone size={size * 0.46} fill="currentColor" strokeWidth={0} />
    </span>
  );
}
