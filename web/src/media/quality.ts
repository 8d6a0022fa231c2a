// How a microphone and a camera are to be opened, by what the person prefers.
import type { Preferences } from '../settings/Preferences';
import type { Device } from './openDevice';

// A tile is small; more would only cost the machines of everybody near.
const kPicture: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { ideal: 24, max: 30 },
};
const kSmallPicture: MediaTrackConstraints = {
  width: { ideal: 320 },
  height: { ideal: 180 },
  frameRate: { ideal: 12, max: 15 },
};

// To be read where signals are followed.
export function qualityOf(device: Device, preferences: Preferences): MediaTrackConstraints {
  if (device === 'camera') return preferences.lowBandwidth.value ? kSmallPicture : kPicture;
  return {
    echoCancellation: preferences.echoCancellation.value,
    noiseSuppression: preferences.noiseSuppression.value,
    autoGainControl: preferences.autoGain.value,
  };
}
