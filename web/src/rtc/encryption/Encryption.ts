// Encryption from page to page, of all links for which the server wants it: what their pages say to
// each other, the keys of what goes through the SFU, and the number by which people check it.
import { parseObject } from '../../util/json';
import { CheckRounds, parseCheckMessage } from './CheckRounds';
import type { FrameGuard } from './FrameGuard';
import { makePageKey } from './pageKey';
import { SealedLink } from './SealedLink';
import { parseKeyMessage, SenderKeys } from './SenderKeys';

export interface EncryptionState {
  // With whom one talks, and whose key is there; nobody: nothing is encrypted beyond the usual.
  linked: readonly number[];
  open: readonly number[];
  // The same for all, unless somebody sits in between; null while it is not known.
  phrase: string | null;
  // Somebody sees other people here than this page does.
  disagrees: boolean;
}

export const kNotEncrypted: EncryptionState = {
  linked: [],
  open: [],
  phrase: null,
  disagrees: false,
};

export interface EncryptedPeer {
  avatar: number;
  link: number;
  // The other's name in the SFU.
  identity: string;
}

export interface EncryptedLinkHost {
  sendData(data: string): void;
  onText(text: string): void;
  // The other side may have missed what was said so far.
  onAgain(): void;
}

// What Mesh has of one link.
export interface EncryptedLink {
  send(text: string): void;
  take(data: string): void;
  // What was said while the server was away is lost.
  tellAgain(): void;
  close(): void;
}

type Guard = Pick<FrameGuard, 'use' | 'learn' | 'forget'>;

export class Encryption {
  private readonly links = new Map<number, { peer: EncryptedPeer; sealed: SealedLink }>();
  private ownKey: ReturnType<typeof makePageKey> | null = null;
  private readonly senderKeys: SenderKeys;
  private checks: CheckRounds | null = null;

  constructor(
    private readonly guard: Guard,
    private readonly onChange: (state: EncryptionState) => void,
  ) {
    this.senderKeys = new SenderKeys({
      send: (link, message) => this.links.get(link)?.sealed.send(JSON.stringify(message)),
      use: (index, bytes) => guard.use(index, bytes),
      learn: (link, index, bytes) => {
        const peer = this.links.get(link)?.peer;
        if (peer) guard.learn(peer.identity, index, bytes);
      },
    });
  }

  open(peer: EncryptedPeer, host: EncryptedLinkHost): EncryptedLink {
    const { link } = peer;
    this.ownKey ??= makePageKey();
    const rounds = this.ensureChecks(this.ownKey);
    const tellAgain = (): void => {
      this.senderKeys.tellAgain(link);
      rounds.tellAgain(link);
    };
    const sealed = new SealedLink(this.ownKey, {
      sendData: (data) => host.sendData(data),
      onText: (text) => {
        if (!this.take(link, text)) host.onText(text);
      },
      onOpen: (publicKey) => {
        this.senderKeys.join(link);
        rounds.join(link, publicKey);
      },
      onAgain: () => {
        tellAgain();
        host.onAgain();
      },
    });
    this.links.set(link, { peer, sealed });
    this.tell();
    return {
      send: (text) => sealed.send(text),
      take: (data) => sealed.take(data),
      tellAgain,
      close: () => this.close(link),
    };
  }

  // Somebody wants to compare the number, or does not any more.
  compare(wanted: boolean): void {
    this.checks?.want(wanted);
  }

  private close(link: number): void {
    const known = this.links.get(link);
    if (!known) return;
    known.sealed.close();
    this.links.delete(link);
    this.guard.forget(known.peer.identity);
    this.senderKeys.leave(link);
    this.checks?.leave(link);
    this.tell();
  }

  private ensureChecks(ownKey: ReturnType<typeof makePageKey>): CheckRounds {
    this.checks ??= new CheckRounds(ownKey, {
      send: (link, message) => this.links.get(link)?.sealed.send(JSON.stringify(message)),
      onChange: () => this.tell(),
    });
    return this.checks;
  }

  // False when it is none of the keys' business.
  private take(link: number, text: string): boolean {
    const message = parseObject(text);
    if (!message) return true;
    const key = parseKeyMessage(message);
    const check = parseCheckMessage(message);
    if (key) this.senderKeys.take(link, key);
    if (check) this.checks?.take(link, check);
    return key !== null || check !== null;
  }

  private tell(): void {
    const all = [...this.links.values()];
    this.onChange({
      linked: all.map(({ peer }) => peer.avatar),
      open: all.filter(({ sealed }) => sealed.publicKey).map(({ peer }) => peer.avatar),
      phrase: this.checks?.phrase ?? null,
      disagrees: this.checks?.disagrees ?? false,
    });
  }
}
