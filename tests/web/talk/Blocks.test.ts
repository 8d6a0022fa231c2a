import type { Person } from '../../../web/src/bridge/bridgeTypes';
import { Blocks } from '../../../web/src/talk/Blocks';

const person = (id: number, name: string, self = false): Person => ({
  id,
  name,
  self,
  away: false,
  busy: false,
  near: true,
});

describe('blocks', () => {
  let stored: readonly string[];
  let sent: unknown[];
  const make = (): Blocks =>
    new Blocks({ get: () => stored, set: (names) => (stored = names) }, (json) =>
      sent.push(JSON.parse(json)),
    );

  beforeEach(() => {
    stored = [];
    sent = [];
  });

  it('keep the server told, once', () => {
    const blocks = make();
    blocks.onPeople([person(1, 'Ada', true), person(7, 'Bo')]);
    blocks.block('Bo');
    blocks.block('Bo');
    blocks.onPeople([person(1, 'Ada', true), person(7, 'Bo')]);
    expect(sent).toEqual([{ type: 'block', avatar: 7, on: true }]);
    expect(stored).toEqual(['Bo']);
  });

  it('hold in the next session, for whoever comes with that name, but oneself', () => {
    stored = ['Bo'];
    const blocks = make();
    blocks.onPeople([person(1, 'Bo', true), person(7, 'Cy')]);
    expect(sent).toEqual([]);
    blocks.onPeople([person(1, 'Bo', true), person(9, 'Bo')]);
    expect(sent).toEqual([{ type: 'block', avatar: 9, on: true }]);
  });

  it('are told anew over a new connection', () => {
    stored = ['Bo'];
    const blocks = make();
    blocks.onPeople([person(7, 'Bo')]);
    blocks.onText('{"type":"kept","links":[]}');
    blocks.onPeople([person(7, 'Bo')]);
    expect(sent).toHaveLength(2);
  });

  it('that the server remembers are listed by the name they have now, and can be lifted', () => {
    const blocks = make();
    blocks.onText('{"type":"blocked","avatars":[7,"x"]}');
    blocks.onPeople([person(7, 'Bobby')]);
    expect(blocks.names.value).toEqual(['Bobby']);
    expect(sent).toEqual([]);
    blocks.unblock('Bobby');
    expect(sent).toEqual([{ type: 'block', avatar: 7, on: false }]);
    expect(stored).toEqual([]);
  });
});
