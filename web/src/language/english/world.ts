// The row of tools of whoever is in the world.
import { catalogue } from '../catalogue';

export const t = catalogue('world', {
  space: 'Space',
  sitDown: 'Sit down',
  openSite: 'Open {host}',
  inNewTab: '{host}, in a new tab',
  toolbar: 'World',
  peopleCount: 'People ({count})',
  map: 'Map',
  farther: 'Farther away',
  closer: 'Closer',
  nameAndLook: 'Name and look',
  settings: 'Settings',
  help: 'Help',
  share: 'Share the screen',
  shareStart: 'Share the screen (H)',
  shareStop: 'Stop sharing (H)',
  busy: 'Do not disturb',
  busyNow: 'Nobody can talk with you now',
});
