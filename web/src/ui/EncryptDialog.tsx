// Asks before a private room is encrypted: nobody can take it back.
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { mayEncrypt } from '../talk/PrivateRoom';
import { Dialog } from './Dialog';
import './encryption.css';

export function EncryptDialog({ app }: { app: App }): JSX.Element {
  const close = (): void => app.closeDialog();
  const isOffered = mayEncrypt(app.room.state.value);
  // One has walked out, or somebody else was faster.
  useEffect(() => {
    if (!isOffered) close();
  }, [isOffered]);
  return (
    <Dialog title="Encrypt this room" kind="encrypt" onClose={close}>
      <p>
        No server in between can then listen to what is said and shown here. It begins with a short
        break while all connect anew, and lasts until everybody has left the room: nobody can switch
        it off before.
      </p>
      <button
        type="button"
        class="button strong wide"
        onClick={() => {
          app.room.encrypt();
          close();
        }}
      >
        Encrypt now
      </button>
      <button type="button" class="button quiet wide" onClick={close}>
        Not now
      </button>
    </Dialog>
  );
}
