// Everything of the page that is not the canvas.
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { JSX } from 'preact';
import type { App } from '../App';
import { JoinScreen } from './JoinScreen';
import { OverlayLayer } from './OverlayLayer';
import { whenIdle } from '../util/whenIdle';
import { lazily } from './lazily';

const World = lazily(loadWorld);
const EncryptDialog = lazily(async () => (await import('./EncryptDialog')).EncryptDialog);
const HelpDialog = lazily(async () => (await import('./HelpDialog')).HelpDialog);
const KeysDialog = lazily(async () => (await import('./KeysDialog')).KeysDialog);
const PeopleDialog = lazily(async () => (await import('./PeopleDialog')).PeopleDialog);
const SettingsDialog = lazily(async () => (await import('./SettingsDialog')).SettingsDialog);
const StatisticsPanel = lazily(async () => (await import('./StatisticsPanel')).StatisticsPanel);

async function loadWorld(): Promise<typeof import('./World').World> {
  return (await import('./World')).World;
}

export function mountShell(app: App, root: HTMLElement): void {
  render(<Shell app={app} />, root);
  // Whoever enters finds it there.
  whenIdle(async () => {
    await loadWorld();
  });
  // For the stylesheet: before the first frame there is nothing behind the door.
  effect(() => {
    document.documentElement.classList.toggle('drawn', app.state.drawn.value);
  });
}

function Shell({ app }: { app: App }): JSX.Element {
  const { state } = app;
  const inWorld = state.place.value === 'world';
  const blocked = state.overlay.value?.kind === 'card';
  return (
    <>
      {inWorld && state.ready.value && !blocked && <World app={app} />}
      {!inWorld && !blocked && <JoinScreen app={app} />}
      {state.dialog.value === 'encrypt' && <EncryptDialog app={app} />}
      {state.dialog.value === 'help' && <HelpDialog app={app} />}
      {state.dialog.value === 'keys' && <KeysDialog app={app} />}
      {state.dialog.value === 'people' && <PeopleDialog app={app} />}
      {state.dialog.value === 'settings' && <SettingsDialog app={app} />}
      {state.dialog.value === 'statistics' && <StatisticsPanel app={app} />}
      <OverlayLayer app={app} />
      <div class="unseen" role="status" aria-live="polite" data-testid="live">
        {state.announcement.value}
      </div>
    </>
  );
}
