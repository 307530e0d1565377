import { CloudOff, Phone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallHistory, HistoryQuery } from '../../sdk';
import { Button } from '../controls/Button';
import { Hint } from '../controls/Hint';
import { useT } from '../i18n/I18n';
import { useValue } from '../state/observable';
import { PastCallRow, type RowProps } from './PastCallRow';
import { PastCalls } from './PastCalls';
import styles from './CallsSheet.module.css';

export type ListProps = Omit<RowProps, 'call'> & {
  history: Pick<CallHistory, 'list'>;
  query: HistoryQuery;
  /** What to say if there are no calls. */
  none: string;
};

/** A list of past calls, newest first, with a button for older ones. */
export function PastCallList({ history, query, none, ...row }: ListProps) {
  const t = useT();
  const [past] = useState(() => new PastCalls(history, query));
  const { calls, hasOlder, failed } = useValue(past.state);
  useEffect(() => {
    void past.load();
    return past.stop;
  }, [past]);
  if (!calls) {
    if (!failed) return <div role="status" aria-label={t('loading')} className={styles.loading} />;
    return (
      <Hint icon={CloudOff} title={t('server.unreachable')}>
        <Button onPress={() => void past.load()}>{t('retry')}</Button>
      </Hint>
    );
  }
  if (calls.length === 0) return <Hint icon={Phone} title={none} />;
  return (
    <>
      <ul>
        {calls.map(call => (
          <PastCallRow key={call.callSessionId} call={call} {...row} />
        ))}
      </ul>
      {hasOlder && (
        <Button size="small" wide onPress={() => void past.older()}>
          {t('calls.older')}
        </Button>
      )}
    </>
  );
}
