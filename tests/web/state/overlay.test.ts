// Which overlay people see, for everything the page can know.
import { overlayFor } from '../../../web/src/state/overlay';
import type { ConnectionFacts, Facts } from '../../../web/src/state/overlay';

function facts(change: Partial<Facts> = {}, connection: Partial<ConnectionFacts> = {}): Facts {
  return {
    fatal: null,
    loadProblem: '',
    ready: true,
    place: 'world',
    connection: {
      phase: 'online',
      code: '',
      message: '',
      retryAt: null,
      ...connection,
    },
    ...change,
  };
}

describe('the overlay', () => {
  it('is absent while one walks', () => {
    expect(overlayFor(facts())).toBeNull();
  });

  it('is absent at the door, whatever the connection does', () => {
    const lost = facts({ place: 'door' }, { phase: 'reconnecting', retryAt: 5 });
    expect(overlayFor(lost)).toBeNull();
  });

  it('shows the loading of the world to those who come back after a reload', () => {
    expect(overlayFor(facts({ ready: false }))?.kind).toBe('loading');
  });

  it('leaves the world visible while the connection is made again', () => {
    expect(overlayFor(facts({}, { phase: 'reconnecting', retryAt: 1234 }))).toMatchObject({
      kind: 'calm',
      id: 'reconnecting',
      retryAt: 1234,
    });
  });

  it('says that the server restarts when that is why the connection ended', () => {
    const stopping = facts({}, { phase: 'reconnecting', code: 'server_stopping' });
    expect(overlayFor(stopping)).toMatchObject({
      text: 'The server restarts. You keep your place.',
    });
  });

  it('tells those who were never inside why they wait', () => {
    expect(overlayFor(facts({}, { phase: 'connecting' }))).toMatchObject({ id: 'connecting' });
    expect(overlayFor(facts({}, { phase: 'connecting', code: 'server_full' }))).toMatchObject({
      id: 'reconnecting',
      text: 'It is full here. You are let in as soon as there is room.',
    });
    expect(overlayFor(facts({}, { phase: 'connecting', retryAt: 9 }))).toMatchObject({
      text: 'The server does not answer.',
      retryAt: 9,
    });
  });

  it('offers to take the session over when another tab has it', () => {
    expect(overlayFor(facts({}, { phase: 'refused', code: 'replaced' }))).toMatchObject({
      kind: 'card',
      action: 'connect',
      actionLabel: 'Use Atrium here',
    });
  });

  it('offers a reload when the server is of another version', () => {
    const refused = facts({}, { phase: 'refused', code: 'version_mismatch' });
    expect(overlayFor(refused)).toMatchObject({
      kind: 'card',
      action: 'reload',
    });
  });

  it('lets people try again or go back when it is full', () => {
    const refused = facts({}, { phase: 'refused', code: 'server_full' });
    expect(overlayFor(refused)).toMatchObject({
      action: 'connect',
      toDoor: true,
    });
  });

  it('repeats the sentence of the server for a refusal it does not know', () => {
    const refused = facts({}, { phase: 'refused', code: 'moon', message: 'The moon is full.' });
    expect(overlayFor(refused)).toMatchObject({
      kind: 'card',
      text: 'The moon is full.',
    });
  });

  it('puts what cannot be helped before everything else', () => {
    const broken = facts(
      {
        fatal: { code: 'webgl2', message: '' },
        place: 'door',
        loadProblem: 'x',
      },
      { phase: 'refused', code: 'replaced' },
    );
    expect(overlayFor(broken)).toMatchObject({ id: 'webgl2' });
  });

  it('says what could not be loaded, even at the door', () => {
    const problem = facts({
      loadProblem: 'The server answered 404.',
      place: 'door',
    });
    expect(overlayFor(problem)).toMatchObject({
      id: 'load',
      text: 'The server answered 404.',
    });
  });
});
