import type { LucideIcon } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import styles from './Menu.module.css';

type Props = { icon: LucideIcon; label: string; onAction: () => void; shortcut?: string | undefined };

export function MenuAction({ icon: Icon, label, onAction, shortcut }: Props) {
  return (
    <MenuItem className={styles.item ?? ''} textValue={label} onAction={onAction}>
      <Icon size={20} aria-hidden />
      <span>{label}</span>
      {shortcut && <kbd>{shortcut}</kbd>}
    </MenuItem>
  );
}
