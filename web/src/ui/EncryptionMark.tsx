// Says that the conversation is encrypted from page to page, and leads to the number to compare; in
// a private room that is not encrypted, offers to.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';
import type { Dialog } from '../state/AppState';
import { encryptionSign } from '../talk/PrivateRoom';
import type { EncryptionSign } from '../talk/PrivateRoom';
import { icon } from './icons';
import './encryption.css';

const ShieldLockIcon = icon(
  'M12 3l7 2.5V11c0 4.6-3 8.3-7 10-4-1.7-7-5.4-7-10V5.5L12 3zM9.5 11.5h5v4h-5zM10.5 11.5V10a1.5 1.5 0 0 1 3 0v1.5',
);
const ShieldIcon = icon('M12 3l7 2.5V11c0 4.6-3 8.3-7 10-4-1.7-7-5.4-7-10V5.5L12 3z');

interface SignLook {
  label: 'encrypt' | 'encrypting' | 'encrypted';
  title: 'encryptHint' | 'checkHint';
  dialog: Dialog;
  Icon: () => JSX.Element;
}

const kCheck: Omit<SignLook, 'label'> = {
  title: 'checkHint',
  dialog: 'keys',
  Icon: ShieldLockIcon,
};

const kLooks: Readonly<Record<Exclude<EncryptionSign, 'none'>, SignLook>> = {
  offered: {
    label: 'encrypt',
    title: 'encryptHint',
    dialog: 'encrypt',
    Icon: ShieldIcon,
  },
  begun: { label: 'encrypting', ...kCheck },
  done: { label: 'encrypted', ...kCheck },
};

export function EncryptionMark({ app }: { app: App }): JSX.Element | null {
  const { encryption, peers } = app.talk;
  const sign = encryptionSign(app.room.state.value, encryption.value, peers.value.length === 0);
  if (sign === 'none') return null;
  const { label, title, dialog, Icon } = kLooks[sign];
  return (
    <button
      type="button"
      class={`call-note encryption ${sign}`}
      aria-haspopup="dialog"
      title={t(title)}
      onClick={() => app.openDialog(dialog)}
    >
      <Icon />
      <span class="encryption-label">{t(label)}</span>
    </button>
  );
}
