// What leaves the machine, and what comes in.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { SelectField, SettingsSection, SwitchField } from './SettingsSection';

const kWhenHidden = [
  ['camera', 'hiddenCamera'],
  ['both', 'hiddenBoth'],
  ['nothing', 'hiddenNothing'],
] as const;

export function SendingSettings({ app }: { app: App }): JSX.Element {
  const { whenHidden, voiceOnly, lowBandwidth } = app.preferences;
  return (
    <SettingsSection title={t('sending')}>
      <SwitchField label={t('voiceOnly')} hint={t('voiceOnlyHint')} value={voiceOnly} />
      <SwitchField label={t('saveData')} hint={t('saveDataHint')} value={lowBandwidth} />
      <SelectField
        label={t('whenHidden')}
        hint={t('whenHiddenHint')}
        options={kWhenHidden.map(([value, words]) => ({ value, label: t(words) }))}
        value={whenHidden}
      />
    </SettingsSection>
  );
}
