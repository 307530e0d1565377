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
  /** Called when the first picture is shown. */
  onPicture?: () => void;
};

/** Plays a stream. If the browser blocks sound until a user gesture, `onBlocked` gets a function that starts playing. */
export function StreamVideo({ stream, muted, mirrored, contain, hidden, onBlocked, onPicture }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [turned, setTurned] = useState(false);
  const { speakerId } = useValue(settings);
  // The caller passes a new function with each render; that must not restart playing.
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
    // If the speaker is unplugged, the call fails and the sound stays on the current speaker.
    if (!muted && speakerId && video.current && 'setSinkId' in video.current)
      void video.current.setSinkId(speakerId).catch(() => {});
  }, [speakerId, muted]);
  const sized = () => {
    const { videoWidth = 0, videoHeight = 0 } = video.current ?? {};
    // A portrait video, as phones send it, would be cropped too much in a wide window.
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
