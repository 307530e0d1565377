import { isLate, type PushMessage } from './message';
import { fill, missedText, texts, type WorkerLanguage } from './texts';

/** The options of `showNotification`. TypeScript's own lack those that not every browser has. */
export interface NoticeOptions {
  readonly tag: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly icon?: string;
  readonly data: PushMessage;
  readonly silent: boolean;
  readonly renotify: boolean;
  readonly requireInteraction: boolean;
  readonly actions: readonly { readonly action: string; readonly title: string }[];
}

export interface Notice {
  readonly title: string;
  readonly options: NoticeOptions;
}

type Look = { language: WorkerLanguage; icon: string; answeredHere: boolean };

/** Returns the notification of a message. A newer one with the same tag replaces it. */
export function noticeOf(message: PushMessage, look: Look): Notice {
  const rings = message.type === 'ring' && !isLate(message);
  const words = texts[look.language];
  return {
    title: titleOf(message, look),
    options: {
      tag: message.tag,
      lang: look.language,
      dir: words.direction,
      ...(look.icon && { icon: look.icon }),
      data: message,
      silent: message.quiet ?? false,
      // A replaced notification makes no sound of its own without this, and browsers refuse it in a silent one.
      renotify: !message.quiet,
      requireInteraction: rings,
      actions: rings
        ? [
            { action: 'accept', title: words.accept },
            { action: 'decline', title: words.decline },
          ]
        : [],
    },
  };
}

/** Returns the notification that says that a call could not be declined. */
export function notDeclined(message: PushMessage, look: Look): Notice {
  const late = noticeOf({ ...message, quiet: true, expiresAt: message.now }, look);
  return { ...late, title: texts[look.language].notDeclined };
}

function titleOf(message: PushMessage, { language, answeredHere }: Look): string {
  const words = texts[language];
  const { callType, callerName: name } = message;
  if (message.type === 'cancel') {
    const { answered, declined, answeredElsewhere, declinedElsewhere } = words;
    if (message.outcome === 'declined') return answeredHere ? declined : declinedElsewhere;
    return answeredHere ? answered : answeredElsewhere;
  }
  if (message.type === 'missed' || isLate(message)) return missedText(language, name, Math.max(1, message.missedCalls ?? 1));
  return name ? fill(words.ring[callType], language, { name }) : words.ringUnknown[callType];
}
