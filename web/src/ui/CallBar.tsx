// The conversation one is in and its lock, who knocks at it, and the locked one that one stands
// before.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';
import { EncryptionMark } from './EncryptionMark';
import { FollowNotices } from './FollowNotices';
import { LockIcon, UnlockIcon } from './worldIcons';
import './callbar.css';

export function CallBar({ app }: { app: App }): JSX.Element {
  const { state, barred, knocks } = app.conversation;
  return (
    <section class="callbar" aria-label={t('conversation')}>
      {knocks.value.map((avatar) => (
        <Knock key={avatar} app={app} avatar={avatar} />
      ))}
      <FollowNotices app={app} />
      {barred.value.length > 0 && <Barred app={app} />}
      {!app.state.conference.value && <EncryptionMark app={app} />}
      {state.value.id !== 0 && <Lock app={app} />}
    </section>
  );
}

function Lock({ app }: { app: App }): JSX.Element {
  const { locked } = app.conversation.state.value;
  return (
    <button
      type="button"
      class={`call-note lock ${locked ? 'on' : ''}`}
      aria-pressed={locked}
      title={t(locked ? 'unlockHint' : 'lockHint')}
      onClick={() => app.conversation.setLocked(!locked)}
    >
      {locked ? <LockIcon /> : <UnlockIcon />}
      {t(locked ? 'locked' : 'lock')}
    </button>
  );
}

function Knock({ app, avatar }: { app: App; avatar: number }): JSX.Element {
  const name = app.nameOf(avatar);
  return (
    <div class="call-note knock" role="alert">
      <span>{t.rich('knocks', { name: <bdi>{name}</bdi> })}</span>
      <button
        type="button"
        class="button strong tight"
        onClick={() => app.conversation.answer(avatar, true)}
      >
        {t('letIn')}
      </button>
      <button
        type="button"
        class="button quiet tight"
        onClick={() => app.conversation.answer(avatar, false)}
      >
        {t('notNow')}
      </button>
    </div>
  );
}

function Barred({ app }: { app: App }): JSX.Element {
  const knocked = app.conversation.hasKnocked.value;
  return (
    <div class="call-note barred" role="status">
      <LockIcon />
      <span>{t('barred')}</span>
      <button
        type="button"
        class="button quiet tight"
        disabled={knocked}
        onClick={() => app.conversation.knock()}
      >
        {t(knocked ? 'knocked' : 'knock')}
      </button>
    </div>
  );
}
