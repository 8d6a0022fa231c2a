// Who can hear an encrypted conversation, and the number by which people check that nobody else can.
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/encryption';
import type { EncryptionState } from '../rtc/encryption/Encryption';
import type { RoomState } from '../talk/PrivateRoom';
import { Dialog } from './Dialog';
import './encryption.css';

export function KeysDialog({ app }: { app: App }): JSX.Element {
  useEffect(() => {
    app.talk.compareKeys(true);
    return () => app.talk.compareKeys(false);
  }, []);
  const state = app.talk.encryption.value;
  return (
    <Dialog title={t('title')} kind="keys" onClose={() => app.closeDialog()}>
      {state ? (
        <>
          <Members app={app} state={state} />
          <CheckNumber state={state} />
          <p>{t('readOut')}</p>
          <p class="soft">{t('changes')}</p>
          <EncryptedBy app={app} />
        </>
      ) : (
        <p>{whyNobody(app.room.state.value)}</p>
      )}
    </Dialog>
  );
}

function whyNobody({ encrypted }: RoomState): string {
  return t(encrypted ? 'alone' : 'ended');
}

function EncryptedBy({ app }: { app: App }): JSX.Element | null {
  const { by } = app.room.state.value;
  const name = by === null ? '' : app.nameOf(by);
  if (name === '') return null;
  return <p class="soft">{t.rich('by', { name: <bdi>{name}</bdi> })}</p>;
}

function Members({ app, state }: { app: App; state: EncryptionState }): JSX.Element {
  const names = state.linked.map((avatar) => app.nameOf(avatar));
  return <p>{t.rich('members', { count: names.length, names: <NameList names={names} /> })}</p>;
}

function NameList({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <>
      {names.map((name, i) => (
        <span key={i}>
          {i > 0 && ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </>
  );
}

function CheckNumber({ state }: { state: EncryptionState }): JSX.Element {
  const { phrase, disagrees } = state;
  if (phrase !== null) {
    // Digit by digit, not as thousands.
    const spelled = phrase.replace(/\d/g, '$& ');
    return (
      <p class="check-number" role="status" aria-label={t('number', { number: spelled })}>
        {phrase.split(' ').map((group, i) => (
          <span key={i} aria-hidden="true">
            {group}
          </span>
        ))}
      </p>
    );
  }
  return (
    <p class="check-number waiting" role="status">
      {t(disagrees ? 'disagrees' : 'waiting')}
    </p>
  );
}
