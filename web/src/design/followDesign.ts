// Which theme, text size and amount of motion a person wants: chosen, or as the system has it.
import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { watchMedia } from '../ui/media';

export interface DesignChoice {
  // 'light', 'dark', 'contrast' or 'contrastDark'; empty: as the system.
  readonly theme: Signal<string>;
  // 1 as it comes.
  readonly textSize: Signal<number>;
  // 'less' or 'full'; empty: as the system.
  readonly motion: Signal<string>;
}

export const kTextSizes = { least: 0.9, most: 1.5 };

const changes = signal(0);

// For what is not of the page's own elements: now, and when colours or text size change.
export function whenDesignChanges(call: () => void): void {
  effect(() => {
    if (changes.value >= 0) call();
  });
}

export function followDesign({ theme, textSize, motion }: DesignChoice): ReadonlySignal<boolean> {
  const { dataset, style } = document.documentElement;
  const systemReduces = signal(false);
  const reducesMotion = computed(() =>
    motion.value === '' ? systemReduces.value : motion.value === 'less',
  );
  watchMedia('(prefers-reduced-motion: reduce)', (reduce) => (systemReduces.value = reduce));
  effect(() => {
    if (theme.value === '') delete dataset['theme'];
    else dataset['theme'] = theme.value;
    const size = Math.min(Math.max(textSize.value, kTextSizes.least), kTextSizes.most);
    style.setProperty('--text-size', String(size));
    tell();
  });
  effect(() => {
    dataset['motion'] = reducesMotion.value ? 'less' : 'full';
  });
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    watchMedia(query, tell);
  }
  return reducesMotion;
}

function tell(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    bar.content = backgroundColor;
  }
  changes.value = changes.peek() + 1;
}
