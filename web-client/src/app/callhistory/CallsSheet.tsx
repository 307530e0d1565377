import { useState } from 'react';
import type { HistoryQuery } from '../../sdk';
import { Sheet } from '../controls/Sheet';
import { useT } from '../i18n/I18n';
import { PastCallList, type ListProps } from './PastCallList';
import styles from './CallsSheet.module.css';

const ALL: HistoryQuery = {};
/** Calls to the user that nobody answered, and calls that found the user busy. */
const MISSED: HistoryQuery = { status: ['missed', 'busy'], direction: 'incoming' };

type Props = Omit<ListProps, 'query' | 'none'> & { onClose: () => void };

/** The past calls of the user, all or only the missed ones. */
export default function CallsSheet({ onClose, ...list }: Props) {
  const t = useT();
  const [missed, setMissed] = useState(false);
  const filter = (label: string, chosen: boolean, choose: () => void) => (
    <button type="button" className={styles.filter} aria-pressed={chosen} onClick={choose}>
      {label}
    </button>
  );
  return (
    <Sheet title={t('calls.title')} onClose={onClose}>
      <div className={styles.filters} role="group" aria-label={t('calls.title')}>
        {filter(t('calls.all'), !missed, () => setMissed(false))}
        {filter(t('calls.missed'), missed, () => setMissed(true))}
      </div>
      {missed ? (
        <PastCallList key="missed" {...list} query={MISSED} none={t('calls.noMissed')} />
      ) : (
        <PastCallList key="all" {...list} query={ALL} none={t('calls.none')} />
      )}
    </Sheet>
  );
}
