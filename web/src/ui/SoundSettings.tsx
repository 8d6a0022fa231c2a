// How others are heard and seen.
import type { JSX } from 'preact';
import type { App } from '../App';
import { isIos } from '../media/platform';
import { SettingsSection, SwitchField } from './SettingsSection';
import { VolumeField } from './tiles/VolumeField';

export function SoundSettings({ app }: { app: App }): JSX.Element {
  const { masterVolume, soundVolume, spatialSound, flatSound, ownPicture, conferenceInRooms } =
    app.preferences;
  return (
    <SettingsSection title="Hearing and seeing others">
      <VolumeField
        label="Volume of all voices"
        most={1}
        value={masterVolume.value}
        onChange={(volume) => {
          masterVolume.value = volume;
        }}
      />
      <VolumeField
        label="Volume of the map's sounds"
        most={1}
        value={soundVolume.value}
        onChange={(volume) => {
          soundVolume.value = volume;
        }}
      />
      {!isIos() && (
        <SwitchField
          label="Voices come from where people stand"
          hint="As two ears would hear it, best with headphones; otherwise only from left or right."
          value={spatialSound}
        />
      )}
      <SwitchField
        label="Flat sound"
        hint="All voices come from the middle. Those farther away are still quieter."
        value={flatSound}
      />
      <SwitchField
        label="Open the conference view in private rooms"
        hint="Escape leads back to the world."
        value={conferenceInRooms}
      />
      <SwitchField label="Show my own picture while my camera is on" value={ownPicture} />
    </SettingsSection>
  );
}
