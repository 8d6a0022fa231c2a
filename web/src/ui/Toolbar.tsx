// The few buttons of the world, as DOM: reachable by keyboard and named for screen readers.
//
// The HUD has the first four for the mouse and for fingers; here they are for those who use neither
// and come into view with the keyboard's focus.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/world';
import { DeviceButtons } from './DeviceButtons';
import { EmoteButton } from './EmoteButton';
import { ShareButton } from './ShareButton';
import { SettingsIcon } from './icons';
import {
  BusyIcon,
  HelpIcon,
  MapIcon,
  MinusIcon,
  PeopleIcon,
  PlusIcon,
  ShirtIcon,
} from './worldIcons';

export function Toolbar({ app }: { app: App }): JSX.Element {
  const bar = useRef<HTMLElement>(null);
  useSafeArea(app, bar);
  const count = app.state.people.value.length;
  return (
    <nav ref={bar} class="toolbar" aria-label={t('toolbar')}>
      <Tool spare label={t('peopleCount', { count })} onClick={() => app.openDialog('people')}>
        <PeopleIcon />
      </Tool>
      <Tool spare label={t('map')} onClick={() => app.togglePanel('minimap')}>
        <MapIcon />
      </Tool>
      <Tool spare label={t('farther')} onClick={() => app.zoom(-1)}>
        <MinusIcon />
      </Tool>
      <Tool spare label={t('closer')} onClick={() => app.zoom(1)}>
        <PlusIcon />
      </Tool>
      <DeviceButtons app={app} />
      <ShareButton app={app} />
      <EmoteButton app={app} />
      <BusyButton app={app} />
      <Tool label={t('nameAndLook')} onClick={() => app.showDoor()}>
        <ShirtIcon />
      </Tool>
      <Tool label={t('settings')} onClick={() => app.openDialog('settings')}>
        <SettingsIcon />
      </Tool>
      <Tool label={t('help')} onClick={() => app.openDialog('help')}>
        <HelpIcon />
      </Tool>
    </nav>
  );
}

function BusyButton({ app }: { app: App }): JSX.Element {
  const busy = app.state.busy.value;
  return (
    <button
      type="button"
      class={`tool device ${busy ? 'on' : 'off'}`}
      aria-label={t('busy')}
      aria-pressed={busy}
      title={t(busy ? 'busyNow' : 'busy')}
      onClick={() => app.toggleBusy()}
    >
      <BusyIcon />
    </button>
  );
}

interface ToolProps {
  label: string;
  // The HUD has it as well.
  spare?: boolean;
  onClick: () => void;
  children: preact.ComponentChildren;
}

function Tool({ label, spare, onClick, children }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      class={spare ? 'tool spare' : 'tool'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

// The HUD keeps clear of the bar, wherever the stylesheet has put it.
function useSafeArea(app: App, bar: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const report = (): void => {
      const box = element.getBoundingClientRect();
      const isColumn = box.height > box.width;
      const right = isColumn ? innerWidth - box.left : 0;
      const bottom = isColumn ? 0 : innerHeight - box.top;
      app.setSafeArea(0, 0, right, bottom);
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    observer.observe(document.documentElement);
    return () => {
      observer.disconnect();
      app.setSafeArea(0, 0, 0, 0);
    };
  }, []);
}
