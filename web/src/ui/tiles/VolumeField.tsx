// A slider for how loud something is.
import type { JSX } from 'preact';
import { t } from '../../language/english/talk';
import { SpeakerIcon } from './tileIcons';
import './volume.css';

export interface VolumeFieldProps {
  label: string;
  // 1 is as it comes.
  most: number;
  value: number;
  onChange: (volume: number) => void;
}

export function VolumeField({ label, most, value, onChange }: VolumeFieldProps): JSX.Element {
  const percent = Math.round(value * 100);
  return (
    <label class="volume-field">
      <SpeakerIcon />
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={most * 100}
        step={5}
        value={percent}
        aria-valuetext={t('percentSpoken', { percent })}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber / 100)}
      />
      <output>{t('percent', { percent })}</output>
    </label>
  );
}
