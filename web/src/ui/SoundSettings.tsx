// How others are heard and seen.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/settings';
import { isIos } from '../media/platform';
import { SettingsSection, SwitchField } from './SettingsSection';
import { VolumeField } from './tiles/VolumeField';

export function SoundSettings({ app }: { app: App }): JSX.Element {
  const { masterVolume, soundVolume, spatialSound, flatSound, ownPicture, conferenceInRooms } =
    app.preferences;
  return (
    <SettingsSection title={t('hearing')}>
      <VolumeField
        label={t('allVoices')}
        most={1}
        value={masterVolume.value}
        onChange={(volume) => {
          masterVolume.value = volume;
        }}
      />
      <VolumeField
        label={t('mapVolume')}
        most={1}
        value={soundVolume.value}
        onChange={(volume) => {
          soundVolume.value = volume;
        }}
      />
      {!isIos() && (
        <SwitchField label={t('spatial')} hint={t('spatialHint')} value={spatialSound} />
      )}
      <SwitchField label={t('flat')} hint={t('flatHint')} value={flatSound} />
      <SwitchField
        label={t('conferenceInRooms')}
        hint={t('conferenceHint')}
        value={conferenceInRooms}
      />
      <SwitchField label={t('ownPicture')} value={ownPicture} />
    </SettingsSection>
  );
}
