// How one moves about.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { SelectField, SettingsSection } from './SettingsSection';

export function ControlSettings({ app }: { app: App }): JSX.Element {
  return (
    <SettingsSection title={t('controls')}>
      <SelectField
        label={t('joystick')}
        options={[
          { value: '', label: t('joystickAuto') },
          { value: 'always', label: t('always') },
          { value: 'never', label: t('never') },
        ]}
        value={app.preferences.joystick}
      />
      <button type="button" class="button quiet wide" onClick={() => app.openDialog('help')}>
        {t('keys')}
      </button>
    </SettingsSection>
  );
}
