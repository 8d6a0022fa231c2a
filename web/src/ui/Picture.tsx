// A moving picture without sound: what is heard comes out of the mixer.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { PictureSize } from '../rtc/wantedPicture';
import { usePictureSize } from './tiles/usePictureSize';

export interface PictureProps {
  track: MediaStreamTrack;
  mirrored?: boolean;
  // The element, for whoever wants to do something with it.
  video?: { current: HTMLVideoElement | null };
  // How large it is seen; null: nobody can see it.
  onSize?: (size: PictureSize | null) => void;
}

export function Picture({ track, mirrored = false, video, onSize }: PictureProps): JSX.Element {
  const own = useRef<HTMLVideoElement>(null);
  const element = video ?? own;
  useEffect(() => {
    if (!element.current) return;
    element.current.srcObject = new MediaStream([track]);
    void element.current.play().catch(() => undefined);
  }, [track]);
  usePictureSize(element, onSize);
  return (
    <video
      ref={element}
      class={mirrored ? 'mirrored' : ''}
      muted
      playsInline
      disablePictureInPicture={!video}
    />
  );
}
