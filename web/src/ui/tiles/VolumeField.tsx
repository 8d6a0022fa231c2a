// A slider for how loud something is.
import type { JSX } from 'preact';
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
        aria-valuetext={`${percent} percent`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber / 100)}
      />
      <output>{`${percent} %`}</output>
    </label>
  );
}
