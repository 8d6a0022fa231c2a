// Speaks the language that was chosen, or the browser's, and says so in the document.
import { effect } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { t } from './english/page';
import { bestLanguage, directionOf, language, speak } from './language';

// Chinese is written in two ways; this is the one of ours.
const kWritten: Partial<Record<string, string>> = { zh: 'zh-Hans' };

// `choice` is empty for the browser's. Done when the first language is there.
export async function followLanguage(choice: Signal<string>, world: Element | null): Promise<void> {
  let first = Promise.resolve();
  const follow = (): void => {
    const wanted = choice.value === '' ? navigator.languages : [choice.value];
    first = speak(bestLanguage(wanted));
  };
  effect(follow);
  window.addEventListener('languagechange', follow);
  effect(() => {
    const { documentElement } = document;
    documentElement.lang = kWritten[language.value] ?? language.value;
    documentElement.dir = directionOf(language.value);
    world?.setAttribute('aria-label', t('world'));
  });
  await first;
}
