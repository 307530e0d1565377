import { Mic, MicOff, Video, VideoOff, X } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Avatar } from '../controls/Avatar';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import styles from './SidePanel.module.css';
import type { Measured } from '../stats/Stats';
import type { Panel } from './useControls';

const Stats = lazy(() => import('../stats/Stats'));

type Props = { panel: Panel; call: Measured; people: ReactNode; chat: ReactNode; onClose: () => void };

export function SidePanel({ panel, call, people, chat, onClose }: Props) {
  const t = useT();
  const title = t(panel === 'stats' ? 'stats.title' : panel === 'chat' ? 'control.chat' : 'panel.people');
  return (
    <aside className={styles.panel} aria-label={title} onKeyDown={event => event.key === 'Escape' && onClose()}>
      <header>
        <h2>{title}</h2>
        <IconButton icon={X} label={t('close')} onPress={onClose} />
      </header>
      {panel === 'chat' && chat}
      {panel === 'people' && <ul className={styles.people}>{people}</ul>}
      {panel === 'stats' && (
        <Suspense>
          <Stats call={call} />
        </Suspense>
      )}
    </aside>
  );
}

type PersonProps = { name: string; own?: boolean; microphone: boolean; camera: boolean; children?: ReactNode };

/** Somebody who is in the call. */
export function Person({ name, own, microphone, camera, children }: PersonProps) {
  const t = useT();
  const [MicIcon, CameraIcon] = [microphone ? Mic : MicOff, camera ? Video : VideoOff];
  return (
    <li>
      <Avatar name={name} size={40} />
      <bdi>{own ? t('tile.you', { name }) : name}</bdi>
      <span role="img" aria-label={t(microphone ? 'people.micOn' : 'people.micOff')}>
        <MicIcon size={18} aria-hidden />
      </span>
      <span role="img" aria-label={t(camera ? 'people.cameraOn' : 'people.cameraOff')}>
        <CameraIcon size={18} aria-hidden />
      </span>
      {children}
    </li>
  );
}
