// Whom one blocks, to think better of it.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { SettingsSection } from './SettingsSection';

export function BlockedPeople({ app }: { app: App }): JSX.Element | null {
  const names = app.blocks.names.value;
  if (names.length === 0) return null;
  return (
    <SettingsSection title={t('blocked')}>
      <ul class="blocked-people">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <button
              type="button"
              class="button quiet tight"
              aria-label={t('unblockName', { name })}
              onClick={() => app.blocks.unblock(name)}
            >
              {t('unblock')}
            </button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
