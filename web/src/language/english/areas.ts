// What happens where one stands, and the websites beside the world.
import { catalogue } from '../catalogue';

export const t = catalogue('areas', {
  key: 'Space',
  open: 'Open {host}',
  newTab: '{host}, in a new tab',
  website: 'Website',
  openTab: 'Open in a new tab',
  close: 'Close',
});
