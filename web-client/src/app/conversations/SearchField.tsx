import { Search } from 'lucide-react';
import { useT } from '../i18n/I18n';
import styles from './Rail.module.css';

type Props = { value: string; onChange: (value: string) => void };

export function SearchField({ value, onChange }: Props) {
  const t = useT();
  return (
    <div className={styles.search} role="search">
      <Search size={16} aria-hidden />
      <input
        type="search"
        value={value}
        aria-label={t('conversations.search')}
        placeholder={t('conversations.search')}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
