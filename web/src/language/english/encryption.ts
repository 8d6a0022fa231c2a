// Asking for encryption, and checking it.
import { catalogue } from '../catalogue';

export const t = catalogue('encryption', {
  ask: 'Encrypt this room',
  askText:
    'No server in between can then listen to what is said and shown here. It begins with a short break while all connect anew, and lasts until everybody has left the room: nobody can switch it off before.',
  now: 'Encrypt now',
  notNow: 'Not now',
  title: 'Encrypted conversation',
  readOut:
    'Read the number out to each other. If everybody has the same one, nobody sits in between and listens. If not, say nothing here that others must not hear.',
  changes: 'It is another number whenever somebody comes or goes.',
  alone: 'Nobody else is here. With whoever comes in, all you say is encrypted.',
  ended: 'You are not in an encrypted conversation any more.',
  by: '{name} has encrypted this room, until everybody has left it.',
  members: {
    one: 'You and one other can hear and see what is sent here: {names}. No server in between can, if the number below is the same for all.',
    other:
      'You and {count} others can hear and see what is sent here: {names}. No server in between can, if the number below is the same for all.',
  },
  number: 'The number is {number}',
  disagrees: 'Not everybody here is connected with the same people, so there is no number yet.',
  waiting: 'Waiting for everybody’s page …',
});
