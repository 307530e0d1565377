import type { CallType } from '../session';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The texts of notifications in a language. `{name}` is the caller, `{count}` a number. */
interface Texts {
  readonly direction: 'ltr' | 'rtl';
  readonly ring: Readonly<Record<CallType, string>>;
  readonly ringUnknown: Readonly<Record<CallType, string>>;
  readonly accept: string;
  readonly decline: string;
  readonly answered: string;
  readonly declined: string;
  readonly answeredElsewhere: string;
  readonly declinedElsewhere: string;
  readonly notDeclined: string;
  readonly missed: Forms;
  readonly missedUnknown: Forms;
}

export const texts = {
  en: {
    direction: 'ltr',
    ring: { audio: '{name} is calling', video: '{name} is calling with video' },
    ringUnknown: { audio: 'Incoming call', video: 'Incoming video call' },
    accept: 'Accept',
    decline: 'Decline',
    answered: 'Call answered',
    declined: 'Call declined',
    answeredElsewhere: 'Answered on another device',
    declinedElsewhere: 'Declined on another device',
    notDeclined: 'The call could not be declined',
    missed: { one: 'Missed call from {name}', other: '{count} missed calls from {name}' },
    missedUnknown: { one: 'Missed call', other: '{count} missed calls' },
  },
  de: {
    direction: 'ltr',
    ring: { audio: '{name} ruft an', video: '{name} ruft mit Video an' },
    ringUnknown: { audio: 'Eingehender Anruf', video: 'Eingehender Videoanruf' },
    accept: 'Annehmen',
    decline: 'Ablehnen',
    answered: 'Anruf angenommen',
    declined: 'Anruf abgelehnt',
    answeredElsewhere: 'Auf einem anderen Gerät angenommen',
    declinedElsewhere: 'Auf einem anderen Gerät abgelehnt',
    notDeclined: 'Der Anruf konnte nicht abgelehnt werden',
    missed: { one: 'Verpasster Anruf von {name}', other: '{count} verpasste Anrufe von {name}' },
    missedUnknown: { one: 'Verpasster Anruf', other: '{count} verpasste Anrufe' },
  },
  ar: {
    direction: 'rtl',
    ring: { audio: 'مكالمة من {name}', video: 'مكالمة فيديو من {name}' },
    ringUnknown: { audio: 'مكالمة واردة', video: 'مكالمة فيديو واردة' },
    accept: 'قبول',
    decline: 'رفض',
    answered: 'تم الرد على المكالمة',
    declined: 'تم رفض المكالمة',
    answeredElsewhere: 'تم الرد على جهاز آخر',
    declinedElsewhere: 'تم الرفض على جهاز آخر',
    notDeclined: 'تعذّر رفض المكالمة',
    missed: {
      zero: 'لا مكالمات فائتة من {name}',
      one: 'مكالمة فائتة من {name}',
      two: 'مكالمتان فائتتان من {name}',
      few: '{count} مكالمات فائتة من {name}',
      many: '{count} مكالمة فائتة من {name}',
      other: '{count} مكالمة فائتة من {name}',
    },
    missedUnknown: {
      zero: 'لا مكالمات فائتة',
      one: 'مكالمة فائتة',
      two: 'مكالمتان فائتتان',
      few: '{count} مكالمات فائتة',
      many: '{count} مكالمة فائتة',
      other: '{count} مكالمة فائتة',
    },
  },
} as const satisfies Record<string, Texts>;

export type WorkerLanguage = keyof typeof texts;

/** Returns the language of a tag such as `de-CH`, or English. */
export function languageOf(tag: string | null): WorkerLanguage {
  const language = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(texts, language) ? (language as WorkerLanguage) : 'en';
}

/** Characters that end a line or change the direction of the text around them. A caller may have them in the name. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** Puts a caller's name and a number into a text. */
export function fill(text: string, language: WorkerLanguage, { name = '', count = 0 }): string {
  const values: Record<string, string> = {
    name: name.replace(UNSAFE, ' ').trim(),
    count: new Intl.NumberFormat(language).format(count),
  };
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => values[key] ?? hole);
}

export function missedText(language: WorkerLanguage, name: string | undefined, count: number): string {
  const forms: Forms = name ? texts[language].missed : texts[language].missedUnknown;
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, language, { count, ...(name && { name }) });
}
