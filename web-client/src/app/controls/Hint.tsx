import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Hint.module.css';

type Props = {
  icon: LucideIcon;
  title: string;
  text?: string;
  /** Whether the hint is the only content of the page. */
  alone?: boolean;
  children?: ReactNode;
};

/** Fills an empty area: says why it is empty and what to do. */
export function Hint({ icon: Icon, title, text, alone, children }: Props) {
  const Title = alone ? 'h1' : 'p';
  return (
    <div className={styles.hint}>
      <span className={styles.icon}>
        <Icon size={28} strokeWidth={1.75} aria-hidden />
      </span>
      <Title className={styles.title}>{title}</Title>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
