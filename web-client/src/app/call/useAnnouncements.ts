import { useEffect, useRef } from 'react';
import type { Call } from '../../sdk';
import { useT } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { toast } from '../notify/toasts';

/** Announces changes of the other side and of the connection to screen readers. Also shows a refused description as a toast. */
export function useAnnouncements(call: Call, name: string): void {
  const t = useT();
  const { state, remoteMuted, remoteSharing, quality, fault } = call;
  const first = useRef(true);
  useEffect(() => {
    if (state === 'joined') announce(t('said.joined', { name }));
    if (state === 'reconnecting') announce(t('said.reconnecting'));
  }, [state, name, t]);
  useEffect(() => {
    if (!first.current) announce(t(remoteMuted ? 'said.muted' : 'said.unmuted', { name }));
  }, [remoteMuted, name, t]);
  useEffect(() => {
    if (!first.current) announce(t(remoteSharing ? 'said.sharing' : 'said.notSharing', { name }));
  }, [remoteSharing, name, t]);
  useEffect(() => {
    if (quality === 'fair' || quality === 'poor') announce(t(`quality.${quality}`));
  }, [quality, t]);
  useEffect(() => {
    if (fault === 'description_refused') toast(t('fault.description_refused.title'), { tone: 'bad' });
  }, [fault, t]);
  useEffect(() => {
    first.current = false;
  }, []);
}
