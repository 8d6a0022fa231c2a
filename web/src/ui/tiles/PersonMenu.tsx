// What one can do about one person: how loud they are heard, and the tile's actions with their names
// for those who have no room for icons.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../../App';
import { t } from '../../language/english/talk';
import { PersonActions } from '../PersonActions';
import type { TileActions } from './tileActions';
import { FullScreenIcon, PictureInPictureIcon, PinIcon } from './tileIcons';
import { VolumeField } from './VolumeField';

export interface PersonMenuProps {
  app: App;
  avatar: number;
  actions: TileActions;
  onClose: () => void;
}

export function PersonMenu({ app, avatar, actions, onClose }: PersonMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  useDismissal(menu, onClose);
  const { hearing } = app.talk;
  const name = app.nameOf(avatar);
  return (
    <div ref={menu} class="card person-menu" role="dialog" aria-label={t('about', { name })}>
      <strong dir="auto">{name}</strong>
      <VolumeField
        label={t('howLoud')}
        most={2}
        value={hearing.volumes.value.get(name) ?? 1}
        onChange={(volume) => hearing.setVolume(name, volume)}
      />
      <MenuActions actions={actions} onClose={onClose} />
      <PersonActions app={app} avatar={avatar} onDone={onClose} />
    </div>
  );
}

function MenuActions({
  actions,
  onClose,
}: Pick<PersonMenuProps, 'actions' | 'onClose'>): JSX.Element {
  const { pinned, togglePin, toggleFullScreen, openWindow } = actions;
  const all = [
    { label: t(pinned ? 'unpin' : 'pin'), Icon: PinIcon, act: togglePin },
    { label: t('fullScreen'), Icon: FullScreenIcon, act: toggleFullScreen },
    { label: t('pictureInPicture'), Icon: PictureInPictureIcon, act: openWindow },
  ];
  return (
    <>
      {all.map(
        ({ label, Icon, act }) =>
          act && (
            <button
              key={label}
              type="button"
              class="menu-act"
              onClick={() => {
                act();
                onClose();
              }}
            >
              <Icon />
              {label}
            </button>
          ),
      )}
    </>
  );
}

// Escape, or a press anywhere else.
function useDismissal(menu: { current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const onPress = (event: Event): void => {
      const parent = menu.current?.parentElement;
      if (!(event.target instanceof Node) || parent?.contains(event.target) !== true) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The view around would close as well.
      event.stopPropagation();
      menu.current?.parentElement?.focus();
      onClose();
    };
    const { current } = menu;
    document.addEventListener('pointerdown', onPress);
    current?.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      current?.removeEventListener('keydown', onKey);
    };
  }, []);
}
