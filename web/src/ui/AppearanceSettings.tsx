// How the page looks and which language it speaks.
import type { JSX } from 'preact';
import type { Signal } from '@preact/signals';
import type { App } from '../App';
import { kTextSizes } from '../design/followDesign';
import { t } from '../language/english/settings';
import { kLanguages } from '../language/language';
import { SelectField, SettingsSection } from './SettingsSection';

const kThemes = ['light', 'dark', 'contrast', 'contrastDark'] as const;

export function AppearanceSettings({ app }: { app: App }): JSX.Element {
  const { language, theme, textSize, motion } = app.preferences;
  const system = { value: '', label: t('systemAuto') };
  return (
    <SettingsSection title={t('appearance')}>
      <SelectField label={t('language')} options={languageOptions()} value={language} />
      <SelectField
        label={t('theme')}
        options={[system, ...kThemes.map((value) => ({ value, label: t(value) }))]}
        value={theme}
      />
      <TextSizeField size={textSize} />
      <SelectField
        label={t('motion')}
        options={[
          system,
          { value: 'less', label: t('motionLess') },
          { value: 'full', label: t('motionFull') },
        ]}
        value={motion}
      />
    </SettingsSection>
  );
}

// Each in its own words: whoever cannot read the page finds theirs.
function languageOptions(): { value: string; label: string; lang?: string }[] {
  return [
    { value: '', label: t('languageAuto') },
    ...Object.entries(kLanguages).map(([value, label]) => ({ value, label, lang: value })),
  ];
}

// Set when the slider is let go: the page would move away under it.
function TextSizeField({ size }: { size: Signal<number> }): JSX.Element {
  const percent = Math.round(size.value * 100);
  return (
    <label class="range-field">
      <span>{t('textSize')}</span>
      <input
        type="range"
        min={kTextSizes.least * 100}
        max={kTextSizes.most * 100}
        step={10}
        value={percent}
        onChange={(event) => {
          size.value = event.currentTarget.valueAsNumber / 100;
        }}
      />
      <output>{t('percent', { percent })}</output>
    </label>
  );
}
