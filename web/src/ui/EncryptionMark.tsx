// Says that the conversation is encrypted from page to page, and leads to the number to compare.
import type { JSX } from 'preact';
import type { App } from '../App';
import { icon } from './icons';
import './encryption.css';

const ShieldLockIcon = icon(
  'M12 3l7 2.5V11c0 4.6-3 8.3-7 10-4-1.7-7-5.4-7-10V5.5L12 3zM9.5 11.5h5v4h-5zM10.5 11.5V10a1.5 1.5 0 0 1 3 0v1.5',
);

export function EncryptionMark({ app }: { app: App }): JSX.Element | null {
  const state = app.talk.encryption.value;
  if (!state) return null;
  const isDone = state.open.length === state.linked.length;
  return (
    <button
      type="button"
      class="call-note encryption"
      aria-haspopup="dialog"
      title="Who can hear this, and how to check it"
      onClick={() => app.openDialog('keys')}
    >
      <ShieldLockIcon />
      <span class="encryption-label">{isDone ? 'Encrypted' : 'Encrypting…'}</span>
    </button>
  );
}
