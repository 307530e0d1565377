import type { Call } from '../../sdk';
import { useT } from '../i18n/I18n';
import styles from './InCall.module.css';
import { Tile } from './Tile';
import type { Controls } from './useControls';
import { useCorner } from './useCorner';

type Props = { call: Call; name: string; me: string; controls: Controls; onBlocked: (play: (() => void) | null) => void };

/** The two participants: one large and one in a corner, or side by side. */
export function Tiles({ call, name, me, controls, onBlocked }: Props) {
  const t = useT();
  const { corner, style, handlers } = useCorner(controls.swap);
  const placed = (small: boolean) =>
    controls.grid
      ? ({ placement: 'half' } as const)
      : small
        ? ({ placement: 'pip', corner, style, handlers, focusable: true } as const)
        : ({ placement: 'stage' } as const);
  const quality = call.quality && call.quality !== 'excellent' ? [t(`quality.${call.quality}`)] : [];
  return (
    <div className={controls.grid ? styles.grid : undefined}>
      <Tile
        name={name}
        you={false}
        stream={call.remote}
        cameraOn={call.remoteCamera}
        muted={call.remoteMuted}
        sharing={call.remoteSharing}
        details={quality}
        onBlocked={onBlocked}
        {...placed(controls.swapped)}
      />
      <Tile
        name={me}
        you
        stream={call.local}
        cameraOn={call.camera}
        muted={!call.microphone}
        sharing={call.sharing}
        details={controls.grid || controls.swapped ? [] : [t('tile.moveHint')]}
        {...placed(!controls.swapped)}
      />
    </div>
  );
}
