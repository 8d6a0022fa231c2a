// What leaves the machine, and what comes in.
import type { JSX } from 'preact';
import type { App } from '../App';
import { SettingsSection, SwitchField } from './SettingsSection';

const kWhenHidden: readonly (readonly [rule: string, words: string])[] = [
  ['camera', 'The camera goes off'],
  ['both', 'Camera and microphone go off'],
  ['nothing', 'Everything stays on'],
];

export function SendingSettings({ app }: { app: App }): JSX.Element {
  const { whenHidden, voiceOnly, lowBandwidth } = app.preferences;
  return (
    <SettingsSection title="What is sent">
      <SwitchField
        label="Voice only"
        hint="You send no pictures, and get none."
        value={voiceOnly}
      />
      <SwitchField
        label="Save data"
        hint="Smaller pictures and a plainer voice, for a slow line."
        value={lowBandwidth}
      />
      <label class="picker-field">
        <span>While you look at another tab or the screen is locked</span>
        <select
          value={whenHidden.value}
          onChange={(event) => {
            whenHidden.value = event.currentTarget.value;
          }}
        >
          {kWhenHidden.map(([rule, words]) => (
            <option key={rule} value={rule}>
              {words}
            </option>
          ))}
        </select>
        <span class="soft">After half a minute; what was on is on again when you come back.</span>
      </label>
    </SettingsSection>
  );
}
