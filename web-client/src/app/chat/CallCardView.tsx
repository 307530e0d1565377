import { Button } from '../controls/Button';
import { timeOfDay } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { cardIcon } from '../timeline/cardIcon';
import { cardDetail, cardTitle, heard, isMissed } from '../timeline/cardText';
import type { CallCard } from '../timeline/timeline';
import styles from './CallCard.module.css';

type Props = { card: CallCard; me: number; onCallBack: ((callType: 'audio' | 'video') => void) | null };

/** A card that shows one call and its outcome. */
export function CallCardView({ card, me, onCallBack }: Props) {
  const { t, language } = useSpeech();
  const missed = isMissed(card, me);
  const Icon = cardIcon(card, me);
  const detail = cardDetail(card, t);
  return (
    <div
      className={styles.card}
      data-mine={heard(card, me) === 'placed'}
      data-missed={missed}
      role="group"
      aria-label={cardTitle(card, me, t)}
    >
      <span className={styles.icon}>
        <Icon size={20} aria-hidden />
      </span>
      <div className={styles.text}>
        <p className={styles.title}>{cardTitle(card, me, t)}</p>
        <p className={styles.detail}>
          {detail && (
            <span>
              <bdi>{detail}</bdi>
            </span>
          )}
          <time dateTime={card.at}>{timeOfDay(new Date(card.at), language)}</time>
        </p>
      </div>
      {onCallBack && card.outcome !== 'running' && (
        <Button size="small" tone={missed ? 'primary' : 'quiet'} onPress={() => onCallBack(card.callType)}>
          {t(heard(card, me) === 'placed' ? 'call.again' : 'call.back')}
        </Button>
      )}
    </div>
  );
}
