import { travelOf, wayIn } from '../../../web/src/space/way';

const wayAt = (address: string): string => wayIn(new URL(address, 'https://atrium.example/'));

describe('a walk to another map', () => {
  it('is what the server says so of', () => {
    expect(travelOf('{"type":"travel","place":"campus","map":"abc"}')).toBe('abc');
    expect(travelOf('{"type":"room","map":"abc"}')).toBeNull();
    expect(travelOf('{"type":"travel"}')).toBeNull();
    expect(travelOf('travel')).toBeNull();
  });
});

describe('the way in', () => {
  it('names a map, an entry, both or neither', () => {
    expect(wayAt('/')).toBe('');
    expect(wayAt('/?map=campus')).toBe('campus');
    expect(wayAt('/?map=campus#main%20gate')).toBe('campus#main gate');
    expect(wayAt('/?x=1#gate')).toBe('#gate');
  });

  it('takes what is not encoded well as it is', () => {
    expect(wayAt('/#100%')).toBe('#100%');
  });
});
