// What leaves the machine, and what comes in.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { SettingsSection, SwitchField } from './SettingsSection';

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
      <label class="picker-field">
        <span>{t('whenHidden')}</span>
        <select
          value={whenHidden.value}
          onChange={(event) => {
            whenHidden.value = event.currentTarget.value;
          }}
        >
          {kWhenHidden.map(([rule, words]) => (
            <option key={rule} value={rule}>
              {t(words)}
            </option>
          ))}
        </select>
        <span class="soft">{t('whenHiddenHint')}</span>
      </label>
    </SettingsSection>
  );
}
