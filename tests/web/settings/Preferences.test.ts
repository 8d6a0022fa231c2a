import { loadPreferences } from '../../../web/src/settings/Preferences';

function storageWith(text: string | null): { get: () => string | null; set: (t: string) => void } {
  let kept = text;
  return {
    get: () => kept,
    set: (value) => {
      kept = value;
    },
  };
}

describe('preferences', () => {
  it('are the usual ones on a first visit, and leave nothing behind', () => {
    const storage = storageWith(null);
    expect(loadPreferences(storage).relayOnly.value).toBe(false);
    expect(storage.get()).toBeNull();
  });

  it('are there again on the next visit', () => {
    const storage = storageWith(null);
    loadPreferences(storage).relayOnly.value = true;
    expect(loadPreferences(storage).relayOnly.value).toBe(true);
  });

  it.each(['nonsense', '[]', '{"relayOnly":"yes"}', '{"relayOnly":null}'])(
    'are the usual ones when the storage holds %s',
    (text) => {
      expect(loadPreferences(storageWith(text)).relayOnly.value).toBe(false);
    },
  );
});
