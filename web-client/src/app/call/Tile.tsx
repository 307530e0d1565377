import { MicOff, MonitorUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type CSSProperties, type DOMAttributes, type ReactNode, type Ref } from 'react';
import { Avatar } from '../controls/Avatar';
import { useT } from '../i18n/I18n';
import { StreamVideo } from './StreamVideo';
import { useSpeaking } from './useSpeaking';
import styles from './Tile.module.css';

type Props = {
  name: string;
  you: boolean;
  stream: MediaStream | null;
  cameraOn: boolean;
  muted: boolean;
  sharing: boolean;
  /** `film` is a small `half`. */
  placement: 'stage' | 'pip' | 'half' | 'film';
  corner?: string;
  details: readonly string[];
  focusable?: boolean;
  style?: CSSProperties | undefined;
  handlers?: DOMAttributes<HTMLDivElement>;
  onBlocked?: (play: (() => void) | null) => void;
  onSpeaking?: (speaking: boolean) => void;
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
};

/** One participant of a call: the video, or an avatar without video, with name and state in the corner. */
export function Tile(props: Props) {
  const {
    name,
    you,
    stream,
    cameraOn,
    muted,
    sharing,
    placement,
    corner,
    details,
    focusable,
    style,
    handlers,
    onBlocked,
    onSpeaking,
    ref,
    children,
  } = props;
  const t = useT();
  const speaking = useSpeaking(stream, muted);
  const tell = useEffectEvent((now: boolean) => onSpeaking?.(now));
  useEffect(() => tell(speaking), [speaking]);
  const [seen, setSeen] = useState<MediaStream | null>(null);
  const pictured = cameraOn || sharing;
  const waiting = !you && pictured && seen !== stream;
  const label = you ? t('tile.you', { name }) : name;
  const said = [label, muted && t('tile.muted'), ...details, sharing && t('tile.sharing'), speaking && t('tile.speaking')];
  return (
    <div
      ref={ref}
      className={styles.tile}
      role="group"
      aria-label={said.filter(Boolean).join(', ')}
      tabIndex={focusable ? 0 : undefined}
      data-placement={placement}
      data-corner={corner}
      data-speaking={speaking}
      style={style}
      {...handlers}
    >
      <StreamVideo
        stream={stream}
        muted={you}
        mirrored={you && !sharing}
        contain={sharing}
        hidden={!pictured}
        onPicture={() => setSeen(stream)}
        {...(onBlocked && { onBlocked })}
      />
      {(!pictured || waiting) && (
        <div className={styles.person}>
          <Avatar name={name} size={placement === 'pip' || placement === 'film' ? 64 : 144} />
        </div>
      )}
      {waiting && <p className={styles.waiting}>{t('tile.waiting')}</p>}
      <p className={styles.name} aria-hidden>
        {muted && <MicOff size={14} />}
        {sharing && <MonitorUp size={14} />}
        <bdi>{label}</bdi>
      </p>
      {children}
    </div>
  );
}
