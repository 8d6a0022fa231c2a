// The list of keys.
import { catalogue } from '../catalogue';

export const t = catalogue('help', {
  title: 'Keys',
  shift: 'Shift',
  click: 'Click',
  walk: 'Walk; so do W A S D',
  run: 'Run, while held',
  walkThere: 'Walk there',
  zoom: 'Closer, farther away, as before',
  mic: 'Microphone on or off',
  talk: 'Talk, while held, if push to talk is chosen',
  camera: 'Camera on or off',
  share: 'Share the screen, or stop',
  gestures: 'Wave, clap, dance, raise a hand, think',
  conference: 'Conference view; Esc leads back',
  map: 'Map',
  people: 'People',
  network: 'How the network is doing',
  help: 'This help',
  touch: 'On a touch screen, tap where you want to go, or use the joystick.',
});
