import { useEffect } from 'react';
import type { Push, PushOpened } from '../../sdk';
import type { Language } from '../i18n/languages';

/** Keeps notifications in the language of the page, and follows what the user presses in them. */
export function usePush(push: Push, language: Language, onOpened: (opened: PushOpened) => void): void {
  useEffect(() => {
    // Without a store, notifications are in English.
    void push.setLanguage(language).catch(() => {});
  }, [push, language]);
  useEffect(() => push.on('opened', onOpened), [push, onOpened]);
}
