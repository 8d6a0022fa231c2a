// Who asks to follow, who follows whom, and the way to end it.
import type { ComponentChildren, JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';

export function FollowNotices({ app }: { app: App }): JSX.Element | null {
  const following = app.following.current.value;
  if (!following) return null;
  const asked = following.asked.value;
  const leader = following.leader.value;
  const ended = following.ended.value;
  const name = (avatar: number): { name: JSX.Element } => ({
    name: <bdi>{app.nameOf(avatar)}</bdi>,
  });
  return (
    <>
      {following.askers.value.map((avatar) => (
        <Note key={avatar} alert text={t.rich('wantsToFollow', name(avatar))}>
          <Act strong label={t('allow')} onClick={() => following.answer(avatar, true)} />
          <Act label={t('notNow')} onClick={() => following.answer(avatar, false)} />
        </Note>
      ))}
      {following.followers.value.map((avatar) => (
        <Note key={avatar} text={t.rich('followsYou', name(avatar))}>
          <Act label={t('stopFollow')} onClick={() => following.answer(avatar, false)} />
        </Note>
      ))}
      {asked !== null && (
        <Note text={t.rich('askedToFollow', name(asked))}>
          <Act label={t('cancelFollow')} onClick={() => following.stop()} />
        </Note>
      )}
      {leader !== null && (
        <Note text={t.rich('youFollow', name(leader))}>
          <Act label={t('stopFollow')} onClick={() => following.stop()} />
        </Note>
      )}
      {ended && (
        <Note text={t.rich(ended.followed ? 'followOver' : 'followNot', name(ended.avatar))} />
      )}
    </>
  );
}

interface NoteProps {
  text: ComponentChildren;
  // Wants an answer.
  alert?: boolean;
  children?: ComponentChildren;
}

function Note({ text, alert, children }: NoteProps): JSX.Element {
  return (
    <div class={`call-note ${alert ? 'knock' : ''}`} role={alert ? 'alert' : 'status'}>
      <span>{text}</span>
      {children}
    </div>
  );
}

interface ActProps {
  label: string;
  strong?: boolean;
  onClick: () => void;
}

function Act({ label, strong, onClick }: ActProps): JSX.Element {
  return (
    <button type="button" class={`button ${strong ? 'strong' : 'quiet'} tight`} onClick={onClick}>
      {label}
    </button>
  );
}
