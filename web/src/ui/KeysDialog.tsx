// Who can hear an encrypted conversation, and the number by which people check that nobody else can.
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
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
    <Dialog title="Encrypted conversation" kind="keys" onClose={() => app.closeDialog()}>
      {state ? (
        <>
          <Members app={app} state={state} />
          <CheckNumber state={state} />
          <p>
            Read the number out to each other. If everybody has the same one, nobody sits in between
            and listens. If not, say nothing here that others must not hear.
          </p>
          <p class="soft">It is another number whenever somebody comes or goes.</p>
          <EncryptedBy app={app} />
        </>
      ) : (
        <p>{whyNobody(app.room.state.value)}</p>
      )}
    </Dialog>
  );
}

function whyNobody({ encrypted }: RoomState): string {
  return encrypted
    ? 'Nobody else is here. With whoever comes in, all you say is encrypted.'
    : 'You are not in an encrypted conversation any more.';
}

function EncryptedBy({ app }: { app: App }): JSX.Element | null {
  const { by } = app.room.state.value;
  const name = by === null ? '' : app.nameOf(by);
  if (name === '') return null;
  return (
    <p class="soft">
      <bdi>{name}</bdi> has encrypted this room, until everybody has left it.
    </p>
  );
}

function Members({ app, state }: { app: App; state: EncryptionState }): JSX.Element {
  const names = state.linked.map((avatar) => app.nameOf(avatar));
  return (
    <p>
      {`You and ${names.length === 1 ? 'one other' : `${names.length} others`} can hear and see what is sent here: `}
      {names.map((name, i) => (
        <span key={state.linked[i]}>
          {i > 0 && ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
      . No server in between can, if the number below is the same for all.
    </p>
  );
}

function CheckNumber({ state }: { state: EncryptionState }): JSX.Element {
  const { phrase, disagrees } = state;
  if (phrase !== null) {
    // Digit by digit, not as thousands.
    const spelled = phrase.replace(/\d/g, '$& ');
    return (
      <p class="check-number" role="status" aria-label={`The number is ${spelled}`}>
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
      {disagrees
        ? 'Not everybody here is connected with the same people, so there is no number yet.'
        : 'Waiting for everybody’s page …'}
    </p>
  );
}
