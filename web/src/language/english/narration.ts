// What is read to those who listen: where they are, and who is with them.
import { catalogue } from '../catalogue';

export const t = catalogue('narration', {
  inPublic: 'You are in {name}.',
  inPrivate: 'You are in {name}, a private room.',
  inSilent: 'You are in {name}, a silent zone.',
  inStage: 'You are in {name}, a stage.',
  inAudience: 'You are in {name}, where the stage is heard.',
  left: 'You have left {name}.',
  near: { one: '{names} is near you.', other: '{names} are near you.' },
  gone: { one: '{names} went away.', other: '{names} went away.' },
  others: { one: '{count} other', other: '{count} others' },
});
