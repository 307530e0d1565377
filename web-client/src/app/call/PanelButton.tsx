import type { LucideIcon } from 'lucide-react';
import styles from './Controls.module.css';

type Props = { icon: LucideIcon; label: string; shortcut: string; open: boolean; onPress: () => void };

/** Opens and closes a panel at the side. */
export function PanelButton({ icon: Icon, label, shortcut, open, onPress }: Props) {
  return (
    <button
      type="button"
      className={styles.control}
      aria-label={label}
      title={`${label} (${shortcut})`}
      aria-expanded={open}
      aria-keyshortcuts={shortcut}
      data-active={open}
      onClick={onPress}
    >
      <Icon size={22} aria-hidden />
    </button>
  );
}
