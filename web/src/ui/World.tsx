// What lies over the world for whoever is in it.
import type { JSX } from 'preact';
import type { App } from '../App';
import { DeviceProblem } from './DeviceButtons';
import { Joystick } from './Joystick';
import { Offers } from './Offers';
import { Tiles } from './Tiles';
import { Toolbar } from './Toolbar';
import { lazily } from './lazily';
import './world.css';

const SidePanel = lazily(async () => (await import('./areas/SidePanel')).SidePanel);
const CallBar = lazily(async () => (await import('./CallBar')).CallBar);
const EmoteWheel = lazily(async () => (await import('./EmoteWheel')).EmoteWheel);
const LargeScreen = lazily(async () => (await import('./LargeScreen')).LargeScreen);

function hasCall({ conversation, following, room }: App): boolean {
  const isIn = conversation.state.value.id !== 0 || room.state.value.id !== 0;
  const follows = following.current.value?.isAny.value === true;
  return isIn || follows || conversation.barred.value.length > 0;
}

function hasJoystick({ preferences, state }: App): boolean {
  const { value } = preferences.joystick;
  const wanted = value === '' ? state.touch.value : value === 'always';
  return wanted && !state.conference.value;
}

export function World({ app }: { app: App }): JSX.Element {
  const { state } = app;
  const areas = app.areas.current.value;
  return (
    <>
      <Tiles app={app} />
      {state.openScreen.value !== null && <LargeScreen app={app} />}
      <Offers app={app} />
      {areas && <SidePanel areas={areas} />}
      {hasCall(app) && <CallBar app={app} />}
      <DeviceProblem app={app} />
      <Toolbar app={app} />
      {state.wheel.value && <EmoteWheel app={app} />}
      {hasJoystick(app) && <Joystick app={app} />}
    </>
  );
}
