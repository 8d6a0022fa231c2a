// Parts of the page that most visits do without: loaded when they are first shown.
import { signal } from '@preact/signals';
import { t } from '../language/english/page';
import type { ComponentType, JSX } from 'preact';

// Shows nothing until it is there. What cannot be loaded (the server was updated meanwhile) says so.
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  const loaded = signal<ComponentType<Props> | null>(null);
  let asked = false;
  const ask = async (): Promise<void> => {
    try {
      const component = await load();
      loaded.value = component;
    } catch {
      loaded.value = Missing;
    }
  };
  return function Later(props) {
    if (!asked) void ask();
    asked = true;
    const Component = loaded.value;
    return Component && <Component {...props} />;
  };
}

function Missing(): JSX.Element {
  return (
    <p class="missing problem" role="alert">
      {t('partMissing')}
    </p>
  );
}
