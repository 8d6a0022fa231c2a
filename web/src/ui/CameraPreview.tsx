// One's own picture, as in a mirror.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

export function CameraPreview({ track }: { track: MediaStreamTrack }): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = new MediaStream([track]);
    void video.current.play().catch(() => undefined);
  }, [track]);
  return (
    <video
      ref={video}
      class="camera-preview"
      aria-label="Your picture, as in a mirror"
      muted
      playsInline
      disablePictureInPicture
    />
  );
}
