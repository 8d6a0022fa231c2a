// The list of keys.
import { catalogue } from '../catalogue';

export const t = catalogue('help', {
  title: 'Keys',
  shift: 'Shift',
  click: 'Click',
  space: 'Space',
  walk: 'Walk; so do W A S D',
  run: 'Run, while held',
  walkThere: 'Walk there',
  zoom: 'Closer, farther away, as before',
  mic: 'Microphone on or off',
  talk: 'Talk, while held, if push to talk is chosen',
  camera: 'Camera on or off',
  share: 'Share the screen, or stop',
  gestures: 'Wave, clap, dance, raise a hand, think',
  reactions: 'Heart, thumbs up, laugh',
  wheel: 'Gestures and reactions; choose with the pointer while held, or with the arrows',
  conference: 'Conference view; Esc leads back',
  act: 'Take what is offered where you stand, as a seat or a website',
  map: 'Map',
  people: 'People',
  network: 'How the network is doing',
  help: 'This help',
  touch: 'On a touch screen, tap where you want to go, or use the joystick.',
});
