// What one can do about a person once and for all, for the menu of their tile.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';
import { BlockIcon, FollowIcon } from './worldIcons';

export interface PersonActionsProps {
  app: App;
  avatar: number;
  onDone?: (() => void) | undefined;
}

export function PersonActions({ app, avatar, onDone }: PersonActionsProps): JSX.Element {
  const name = app.nameOf(avatar);
  return (
    <>
      <FollowAction app={app} avatar={avatar} onDone={onDone} />
      <button
        type="button"
        class="menu-act"
        title={t('blockHint')}
        onClick={() => {
          app.blocks.block(name);
          app.state.announcement.value = t('blocked', { name });
          onDone?.();
        }}
      >
        <BlockIcon />
        {t('block')}
      </button>
    </>
  );
}

function FollowAction({ app, avatar, onDone }: PersonActionsProps): JSX.Element {
  const following = app.following.current.value;
  const isOn = following?.leader.value === avatar || following?.asked.value === avatar;
  return (
    <button
      type="button"
      class="menu-act"
      title={t('followHint')}
      onClick={() => {
        void app.following.ask(avatar, !isOn);
        onDone?.();
      }}
    >
      <FollowIcon />
      {t(isOn ? 'stopFollow' : 'follow')}
    </button>
  );
}
