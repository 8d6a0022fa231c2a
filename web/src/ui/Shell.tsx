// Everything of the page that is not the canvas.
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { JSX } from 'preact';
import type { App } from '../App';
import { DeviceProblem } from './DeviceButtons';
import { JoinScreen } from './JoinScreen';
import { Joystick } from './Joystick';
import { OverlayLayer } from './OverlayLayer';
import { Tiles } from './Tiles';
import { Toolbar } from './Toolbar';
import { lazily } from './lazily';

const AreaLayer = lazily(async () => (await import('./areas/AreaLayer')).AreaLayer);
const CallBar = lazily(async () => (await import('./CallBar')).CallBar);
const EmoteWheel = lazily(async () => (await import('./EmoteWheel')).EmoteWheel);
const EncryptDialog = lazily(async () => (await import('./EncryptDialog')).EncryptDialog);
const HelpDialog = lazily(async () => (await import('./HelpDialog')).HelpDialog);
const KeysDialog = lazily(async () => (await import('./KeysDialog')).KeysDialog);
const LargeScreen = lazily(async () => (await import('./LargeScreen')).LargeScreen);
const SettingsDialog = lazily(async () => (await import('./SettingsDialog')).SettingsDialog);
const StatisticsPanel = lazily(async () => (await import('./StatisticsPanel')).StatisticsPanel);

export function mountShell(app: App, root: HTMLElement): void {
  render(<Shell app={app} />, root);
  // For the stylesheet: before the first frame there is nothing behind the door.
  effect(() => {
    document.documentElement.classList.toggle('drawn', app.state.drawn.value);
  });
}

function hasCall({ conversation, room }: App): boolean {
  const isIn = conversation.state.value.id !== 0 || room.state.value.id !== 0;
  return isIn || conversation.barred.value.length > 0;
}

function Shell({ app }: { app: App }): JSX.Element {
  const { state } = app;
  const inWorld = state.place.value === 'world';
  const areas = app.areas.current.value;
  const blocked = state.overlay.value?.kind === 'card';
  return (
    <>
      {inWorld && state.ready.value && !blocked && (
        <>
          <Tiles app={app} />
          {state.openScreen.value !== null && <LargeScreen app={app} />}
          {areas && <AreaLayer areas={areas} touch={state.touch.value} />}
          {hasCall(app) && <CallBar app={app} />}
          <DeviceProblem app={app} />
          <Toolbar app={app} />
          {state.wheel.value && <EmoteWheel app={app} />}
          {state.touch.value && !state.conference.value && <Joystick app={app} />}
        </>
      )}
      {!inWorld && !blocked && <JoinScreen app={app} />}
      {state.dialog.value === 'encrypt' && <EncryptDialog app={app} />}
      {state.dialog.value === 'help' && <HelpDialog app={app} />}
      {state.dialog.value === 'keys' && <KeysDialog app={app} />}
      {state.dialog.value === 'settings' && <SettingsDialog app={app} />}
      {state.dialog.value === 'statistics' && <StatisticsPanel app={app} />}
      <OverlayLayer app={app} />
      <div class="unseen" role="status" aria-live="polite" data-testid="live">
        {state.announcement.value}
      </div>
    </>
  );
}
