// Following, loaded when somebody asks for it or is asked: few pages ever need it.
import { signal } from '@preact/signals';
import type { Following, FollowWays } from './Following';

export class LazyFollowing {
  readonly current = signal<Following | null>(null);

  // `self`: one's own avatar.
  constructor(
    private readonly ways: FollowWays,
    private readonly self: () => number,
  ) {}

  // Asks to walk behind somebody; `on` false: ends that.
  async ask(avatar: number, on: boolean): Promise<void> {
    const following = await this.load();
    if (on) following.ask(avatar);
    else following.stop();
  }

  onText(json: string): void {
    const { value } = this.current;
    if (value) value.onText(json);
    else if (json.includes('"following"')) void this.load().then((part) => part.onText(json));
  }

  private async load(): Promise<Following> {
    const part = await import('./Following');
    this.current.value ??= new part.Following(this.ways, this.self);
    return this.current.value;
  }
}
