// The websites beside the world.
import { catalogue } from '../catalogue';

export const t = catalogue('areas', {
  website: 'Website',
  openTab: 'Open in a new tab',
  close: 'Close',
});
