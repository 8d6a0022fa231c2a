import { Conversation } from '../../../web/src/talk/Conversation';

describe('the conversation', () => {
  let sent: unknown[];
  let conversation: Conversation;
  const told = (message: object): void => conversation.onText(JSON.stringify(message));

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    conversation = new Conversation((json) => sent.push(JSON.parse(json)));
  });
  afterEach(() => vi.useRealTimers());

  it('is what the server says, and nothing after a new connection', () => {
    told({ type: 'conversation', id: 4, locked: true });
    told({ type: 'barred', avatars: [7, 'x', 8] });
    expect(conversation.state.value).toEqual({ id: 4, locked: true });
    expect(conversation.barred.value).toEqual([7, 8]);
    told({ type: 'kept', links: [] });
    expect(conversation.state.value).toEqual({ id: 0, locked: false });
    expect(conversation.barred.value).toEqual([]);
    for (const json of ['', '[]', '{"type":"conversation"}', '{"type":"barred","avatars":3}']) {
      conversation.onText(json);
    }
    expect(conversation.state.value.id).toBe(0);
  });

  it('is locked and unlocked by a wish', () => {
    conversation.setLocked(true);
    conversation.setLocked(false);
    expect(sent).toEqual([
      { type: 'lock', on: true },
      { type: 'lock', on: false },
    ]);
  });

  it('is knocked at once in a while, and only where there is a lock', () => {
    conversation.knock();
    expect(sent).toEqual([]);
    told({ type: 'barred', avatars: [7, 8] });
    conversation.knock();
    conversation.knock();
    expect(sent).toEqual([{ type: 'knock', avatar: 7 }]);
    vi.advanceTimersByTime(5_000);
    conversation.knock();
    expect(sent).toHaveLength(2);
  });

  it('shows who knocks until they are answered, the lock is gone, or a minute has passed', () => {
    told({ type: 'conversation', id: 4, locked: true });
    told({ type: 'knock', avatar: 7 });
    told({ type: 'knock', avatar: 8 });
    told({ type: 'knock', avatar: 7 });
    expect(conversation.knocks.value).toEqual([8, 7]);
    conversation.answer(7, true);
    conversation.answer(8, false);
    expect(sent).toEqual([{ type: 'admit', avatar: 7 }]);
    expect(conversation.knocks.value).toEqual([]);
    told({ type: 'knock', avatar: 9 });
    vi.advanceTimersByTime(60_000);
    expect(conversation.knocks.value).toEqual([]);
    told({ type: 'knock', avatar: 9 });
    told({ type: 'conversation', id: 4, locked: false });
    expect(conversation.knocks.value).toEqual([]);
  });
});
