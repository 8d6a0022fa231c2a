// A moving picture without sound: what is heard comes out of the mixer.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

export function Picture({
  track,
  mirrored = false,
}: {
  track: MediaStreamTrack;
  mirrored?: boolean;
}): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = new MediaStream([track]);
    void video.current.play().catch(() => undefined);
  }, [track]);
  return (
    <video
      ref={video}
      class={mirrored ? 'mirrored' : ''}
      muted
      playsInline
      disablePictureInPicture
    />
  );
}
