// Asks before a private room is encrypted: nobody can take it back.
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/encryption';
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
    <Dialog title={t('ask')} kind="encrypt" onClose={close}>
      <p>{t('askText')}</p>
      <button
        type="button"
        class="button strong wide"
        onClick={() => {
          app.room.encrypt();
          close();
        }}
      >
        {t('now')}
      </button>
      <button type="button" class="button quiet wide" onClick={close}>
        {t('notNow')}
      </button>
    </Dialog>
  );
}
