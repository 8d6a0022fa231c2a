// What all dialogs have.
import { catalogue } from '../catalogue';

export const t = catalogue('dialog', {
  close: 'Close',
});
