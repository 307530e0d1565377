import { Switch } from 'react-aria-components';
import styles from './Toggle.module.css';

type Props = { label: string; on: boolean; onChange: (on: boolean) => void };

export function Toggle({ label, on, onChange }: Props) {
  return (
    <Switch className={styles.toggle ?? ''} isSelected={on} onChange={onChange}>
      <span>{label}</span>
      <i aria-hidden />
    </Switch>
  );
}
