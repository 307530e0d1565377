import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { settings } from '../settings/settings';
import { useValue } from '../state/observable';
import styles from './Tile.module.css';

type Props = {
  stream: MediaStream | null;
  muted: boolean;
  mirrored?: boolean;
  contain?: boolean;
  hidden?: boolean;
  onBlocked?: (play: (() => void) | null) => void;
  /** The first picture is there. */
  onPicture?: () => void;
};

/** Plays a stream. Where the browser wants to be touched before it makes a sound, `onBlocked` gets what plays it then. */
export function StreamVideo({ stream, muted, mirrored, contain, hidden, onBlocked, onPicture }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [turned, setTurned] = useState(false);
  const { speakerId } = useValue(settings);
  // No reason to play anew: whoever draws this gives another function each time.
  const blocked = useEffectEvent((play: (() => void) | null) => onBlocked?.(play));
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    if (!stream) return;
    const play = () =>
      void element
        .play()
        .then(() => blocked(null))
        .catch((failure: unknown) => {
          if (failure instanceof DOMException && failure.name === 'NotAllowedError') blocked(play);
        });
    play();
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  useEffect(() => {
    // A speaker that was unplugged is simply not found; the sound stays where it is.
    if (!muted && speakerId && video.current && 'setSinkId' in video.current) void video.current.setSinkId(speakerId).catch(() => {});
  }, [speakerId, muted]);
  const sized = () => {
    const { videoWidth = 0, videoHeight = 0 } = video.current ?? {};
    // Upright pictures, as phones send them, would lose most of themselves on a wide stage.
    if (videoWidth > 0) onPicture?.();
    setTurned(videoHeight > videoWidth && window.innerWidth > window.innerHeight);
  };
  return (
    <video
      ref={video}
      className={styles.video}
      autoPlay
      playsInline
      muted={muted}
      hidden={hidden}
      data-mirrored={mirrored}
      data-fit={contain || turned ? 'contain' : 'cover'}
      onResize={sized}
      onLoadedData={sized}
    />
  );
}
