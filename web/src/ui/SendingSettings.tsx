// What leaves the machine, and when.
import type { JSX } from 'preact';
import type { App } from '../App';
import { SettingsSection } from './SettingsSection';

const kWhenHidden: readonly (readonly [rule: string, words: string])[] = [
  ['camera', 'The camera goes off after half a minute'],
  ['both', 'Camera and microphone go off after half a minute'],
  ['nothing', 'Everything stays as it is'],
];

export function SendingSettings({ app }: { app: App }): JSX.Element {
  const { whenHidden } = app.preferences;
  return (
    <SettingsSection title="What others get of you">
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
        <span class="soft">What was on is on again when you come back.</span>
      </label>
    </SettingsSection>
  );
}
