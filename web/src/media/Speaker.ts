// Where others are heard: the chosen speaker while it is there, otherwise the system's.
import { batch, computed, effect } from '@preact/signals';
import type { Preferences } from '../settings/Preferences';
import { idOf } from './DeviceList';
import type { Choice, DeviceList } from './DeviceList';
import type { DeviceNews } from './DeviceNews';

export class Speaker {
  // For AudioContext.setSinkId; empty for the system's choice.
  readonly id = computed(() => idOf(this.choice(), this.list.of('audiooutput')));
  private wasThere = false;

  constructor(
    private readonly preferences: Preferences,
    private readonly list: DeviceList,
    private readonly onNotice: (news: DeviceNews) => void,
  ) {
    // Names are known at once where the microphone was allowed on an earlier visit.
    if (this.choice().id !== '') void list.refresh();
    effect(() => this.tellChange(this.id.value !== ''));
  }

  choose({ id, label }: Choice): void {
    this.wasThere = false;
    batch(() => {
      this.preferences.speakerId.value = id;
      this.preferences.speakerLabel.value = label;
    });
  }

  private choice(): Choice {
    const { speakerId, speakerLabel } = this.preferences;
    return { id: speakerId.value, label: speakerLabel.value };
  }

  private tellChange(isThere: boolean): void {
    const { label } = this.choice();
    if (this.wasThere && !isThere) {
      this.onNotice({ what: 'speakerGone', label });
    }
    this.wasThere = isThere;
  }
}

// Firefox and Safari leave the choice to the system.
export function canChooseSpeaker(): boolean {
  return typeof AudioContext === 'function' && 'setSinkId' in AudioContext.prototype;
}

// Stays where it is when the speaker has just gone.
export async function useSpeaker(context: AudioContext, id: string): Promise<void> {
  try {
    await (context as SpeakingContext).setSinkId?.(id);
  } catch {
    // The list of devices will say so.
  }
}

// Not in TypeScript's library yet.
interface SpeakingContext extends AudioContext {
  setSinkId?(id: string): Promise<void>;
}
