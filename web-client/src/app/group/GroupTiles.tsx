import { ChevronLeft, ChevronRight, Pin } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { GroupCall, GroupMember } from '../../sdk';
import { StreamVideo } from '../call/StreamVideo';
import { Tile } from '../call/Tile';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import styles from './Group.module.css';
import { columnsFor, TILES_A_PAGE } from './people';

type Props = {
  call: GroupCall;
  tiles: readonly GroupMember[];
  /** Who is shown large; null for a grid of equals. */
  large: number | null;
  pinned: number | null;
  nameOf: (userId: number) => string;
  onPin: (userId: number) => void;
  onSpeaking: (userId: number, speaking: boolean) => void;
  onBlocked: (play: (() => void) | null) => void;
};

/** Everybody who is in the call or is rung: in a grid with pages, or one large and the others in a strip. */
export function GroupTiles({ call, tiles, large, pinned, nameOf, onPin, onSpeaking, onBlocked }: Props) {
  const [page, setPage] = useState(0);
  const pages = large === null ? Math.ceil(tiles.length / TILES_A_PAGE) : 1;
  const current = Math.min(page, pages - 1);
  const shown = large === null ? tiles.slice(current * TILES_A_PAGE, (current + 1) * TILES_A_PAGE) : tiles;
  const { wide, narrow } = columnsFor(shown.length);
  // In a strip, a few tiles are not stretched over the whole height.
  const strip = Math.max(4, tiles.length - 1);
  const style = { '--wide': wide, '--narrow': narrow, '--strip': strip } as CSSProperties;
  return (
    <>
      <div className={styles.tiles} data-large={large !== null} style={style}>
        {shown.map(member => (
          <div key={member.userId} className={styles.cell} data-main={member.userId === large}>
            <MemberTile
              call={call}
              member={member}
              name={nameOf(member.userId)}
              small={member.userId !== large && (large !== null || shown.length > 4)}
              pinned={member.userId === pinned}
              onPin={tiles.length > 1 ? () => onPin(member.userId) : null}
              onSpeaking={speaking => onSpeaking(member.userId, speaking)}
              onBlocked={onBlocked}
            />
          </div>
        ))}
      </div>
      {/* Those on other pages are heard all the same. */}
      {tiles
        .filter(it => !it.isMe && it.stream && !shown.includes(it))
        .map(it => (
          <StreamVideo key={it.userId} stream={it.stream} muted={false} hidden onBlocked={onBlocked} />
        ))}
      {pages > 1 && <Pages page={current} count={pages} onPage={setPage} />}
    </>
  );
}

type TileProps = {
  call: GroupCall;
  member: GroupMember;
  name: string;
  small: boolean;
  pinned: boolean;
  onPin: (() => void) | null;
  onSpeaking: (speaking: boolean) => void;
  onBlocked: (play: (() => void) | null) => void;
};

function MemberTile({ call, member, name, small, pinned, onPin, onSpeaking, onBlocked }: TileProps) {
  const t = useT();
  const { userId, isMe, state, connection, quality } = member;
  const isIn = state === 'joined';
  const status = statusOf(member);
  const level = quality && quality !== 'excellent' ? t(`quality.${quality}`) : null;
  return (
    <Tile
      name={name}
      you={isMe}
      stream={isIn ? member.stream : null}
      cameraOn={isIn && connection !== 'failed' && member.camera}
      muted={isIn && member.muted}
      sharing={isIn && member.sharing}
      placement={small ? 'film' : 'half'}
      details={[status && t(status), level].filter(it => it !== null)}
      onSpeaking={onSpeaking}
      onBlocked={onBlocked}
    >
      {status && (
        <div className={styles.status} data-dims={connection === 'reconnecting' || connection === 'failed'}>
          <p>{t(status)}</p>
          {connection === 'failed' && (
            <Button size="small" onPress={() => call.retry(userId)}>
              {t('retry')}
            </Button>
          )}
        </div>
      )}
      {onPin && (
        <span className={styles.pin} data-on={pinned}>
          <IconButton icon={Pin} tone="filled" label={t('group.pin', { name })} on={pinned} onPress={onPin} />
        </span>
      )}
    </Tile>
  );
}

function statusOf({ state, connection }: GroupMember) {
  if (state === 'invited' || state === 'ringing') return `group.state.${state}` as const;
  return connection === 'failed' || connection === 'reconnecting' ? (`group.${connection}` as const) : null;
}

function Pages({ page, count, onPage }: { page: number; count: number; onPage: (page: number) => void }) {
  const t = useT();
  return (
    <nav className={styles.pages}>
      <IconButton icon={ChevronLeft} label={t('group.previousPage')} onPress={() => onPage(Math.max(0, page - 1))} />
      <span>{t('group.page', { n: page + 1, count })}</span>
      <IconButton icon={ChevronRight} label={t('group.nextPage')} onPress={() => onPage(Math.min(count - 1, page + 1))} />
    </nav>
  );
}
