// How large a picture is seen, as long as it is: in device pixels, null while nobody can see it.
import { useEffect } from 'preact/hooks';
import type { PictureSize } from '../../rtc/wantedPicture';

export function usePictureSize(
  video: { current: HTMLVideoElement | null },
  onSize?: (size: PictureSize | null) => void,
): void {
  useEffect(() => {
    const element = video.current;
    if (!element || !onSize) return undefined;
    const stop = followSize(element, onSize);
    return () => {
      stop();
      onSize(null);
    };
  }, []);
}

function followSize(
  video: HTMLVideoElement,
  onSize: (size: PictureSize | null) => void,
): () => void {
  let inView = false;
  let away: PictureInPictureWindow | null = null;
  const report = (): void => {
    if (away) onSize(inDevicePixels(away.width, away.height));
    else if (!inView || document.visibilityState === 'hidden') onSize(null);
    else onSize(inDevicePixels(video.clientWidth, video.clientHeight));
  };
  const sizes = new ResizeObserver(report);
  const views = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? inView;
    report();
  });
  // A window of its own stays in view when the page does not.
  const onWindow = (event: Event): void => {
    away = event.type === 'enterpictureinpicture' ? windowOf(event) : null;
    away?.addEventListener('resize', report);
    report();
  };
  sizes.observe(video);
  views.observe(video);
  video.addEventListener('enterpictureinpicture', onWindow);
  video.addEventListener('leavepictureinpicture', onWindow);
  document.addEventListener('visibilitychange', report);
  return () => {
    sizes.disconnect();
    views.disconnect();
    document.removeEventListener('visibilitychange', report);
  };
}

function windowOf(event: Event): PictureInPictureWindow {
  return (event as PictureInPictureEvent).pictureInPictureWindow;
}

function inDevicePixels(width: number, height: number): PictureSize | null {
  const size = {
    width: Math.round(width * devicePixelRatio),
    height: Math.round(height * devicePixelRatio),
  };
  return size.width > 0 && size.height > 0 ? size : null;
}
