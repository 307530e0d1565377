import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Catalogue } from './catalogue';
import { languages, preferredLanguage, type Language, type LanguageChoice } from './languages';
import { translator, type Translate } from './translate';

type Speech = { language: Language; direction: 'ltr' | 'rtl'; t: Translate };

const SpeechContext = createContext<Speech | null>(null);

/** Returns the current language and its translate function. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('There is no language above this component.');
  return speech;
}

export const useT = (): Translate => useSpeech().t;

/** Loads the catalogue of the chosen language and provides it to the children. */
export function I18n({ choice, children }: { choice: LanguageChoice; children: ReactNode }) {
  const language = choice === 'system' ? preferredLanguage(navigator.languages) : choice;
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue } | null>(null);
  useEffect(() => {
    let wanted = true;
    void languages[language].load().then(catalogue => wanted && setLoaded({ language, catalogue }));
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (!loaded) return;
    document.documentElement.lang = loaded.language;
    document.documentElement.dir = languages[loaded.language].direction;
  }, [loaded]);
  return loaded && <Speak {...loaded}>{children}</Speak>;
}

/** Provides a language to the children. */
export function Speak({ language, catalogue, children }: { language: Language; catalogue: Catalogue; children: ReactNode }) {
  const speech = useMemo<Speech>(
    () => ({ language, direction: languages[language].direction, t: translator(language, catalogue) }),
    [language, catalogue],
  );
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </SpeechContext>
  );
}
