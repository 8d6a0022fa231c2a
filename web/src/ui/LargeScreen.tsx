// A shared screen over the world, as sharp as it was sent: never larger than it is, and smaller only
// where it does not fit.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';
import { Picture } from './Picture';
import { CloseIcon } from './worldIcons';
import './screens-shared.css';

export function LargeScreen({ app }: { app: App }): JSX.Element | null {
  const avatar = app.state.openScreen.value;
  const peer = app.talk.peers.value.find((each) => each.avatar === avatar);
  const track = peer?.sharing === true && peer.phase === 'connected' ? peer.screen : null;
  useEffect(() => {
    // Whoever ended it would not expect the next share to cover the world.
    if (peer?.sharing !== true) app.closeScreen();
  }, [peer?.sharing]);
  if (!peer || !track) return null;
  return <Large app={app} avatar={peer.avatar} track={track} name={app.nameOf(peer.avatar)} />;
}

function Large({
  app,
  avatar,
  track,
  name,
}: {
  app: App;
  avatar: number;
  track: MediaStreamTrack;
  name: string;
}): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') app.closeScreen();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <section class="large-screen" aria-label={t('screenOf', { name })} data-testid="large-screen">
      <Picture
        track={track}
        onSize={(size) => app.talk.showPicture(avatar, 'screen', size, 'large')}
      />
      <header>
        <bdi>{name}</bdi>
        <button
          ref={close}
          type="button"
          class="arrow"
          aria-label={t('closeScreen')}
          title={t('closeKey')}
          onClick={() => app.closeScreen()}
        >
          <CloseIcon />
        </button>
      </header>
    </section>
  );
}
