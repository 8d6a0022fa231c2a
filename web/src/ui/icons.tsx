// The door's icons, drawn on a 24 x 24 grid in the text's colour.
import type { JSX } from 'preact';
import logoUrl from '../../../assets/ui/favicon.svg?url';

export function icon(path: string): () => JSX.Element {
  return function Icon() {
    return (
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };
}

export const TurnIcon = icon('M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15');
export const UndoIcon = icon('M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 12h-2');
export const RedoIcon = icon('M15 6l5 5-5 5M20 11H10a6 6 0 0 0 0 12h2');
export const DiceIcon = icon(
  'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8.5 8.5h.01M15.5 8.5h.01' +
    'M12 12h.01M8.5 15.5h.01M15.5 15.5h.01',
);
export const SettingsIcon = icon('M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5');
export const MicIcon = icon(
  'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M9 21h6',
);
export const MicOffIcon = icon(
  'M9 9v2a3 3 0 0 0 5 2.2M15 10V6a3 3 0 0 0-5.7-1.3M6 11a6 6 0 0 0 9.5 4.9M18 11a6 6 0 0 1-.7 2.8' +
    'M12 17v4M9 21h6M4 4l16 16',
);
export const CameraIcon = icon(
  'M5 7h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zM15 11l6-3.5v9L15 13',
);
export const CameraOffIcon = icon(
  'M9 7h4a2 2 0 0 1 2 2v4M15 11l6-3.5v9l-4-2.3M14.5 16.3A2 2 0 0 1 13 17H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2' +
    'M4 4l16 16',
);

export function Logo(): JSX.Element {
  return <img class="logo" src={logoUrl} alt="" />;
}
