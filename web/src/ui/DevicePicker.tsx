// Chooses one of several devices of a kind.
import type { JSX } from 'preact';
import { t } from '../language/english/settings';
import { idOf } from '../media/DeviceList';
import type { Choice, NamedDevice } from '../media/DeviceList';

export interface DevicePickerProps {
  label: string;
  devices: readonly NamedDevice[];
  chosen: Choice;
  onChoose: (choice: Choice) => void;
}

export function DevicePicker({ label, devices, chosen, onChoose }: DevicePickerProps): JSX.Element {
  const id = idOf(chosen, devices);
  const isMissing = chosen.id !== '' && id === '';
  const missing = devices.length > 0 ? t('notPluggedIn', { label: chosen.label }) : chosen.label;
  return (
    <label class="picker-field">
      <span>{label}</span>
      <select
        value={id === '' ? chosen.id : id}
        onChange={({ currentTarget: { value } }) => {
          onChoose(devices.find((device) => device.id === value) ?? { id: '', label: '' });
        }}
      >
        <option value="">{t('systemChooses')}</option>
        {isMissing && <option value={chosen.id}>{missing}</option>}
        {devices.map((device) => (
          <option key={device.id} value={device.id}>
            {device.label}
          </option>
        ))}
      </select>
    </label>
  );
}
