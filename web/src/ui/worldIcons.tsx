// The icons of the world and of dialogs, which the door does without: drawn as those of the door.
import { icon } from './icons';

export const BackIcon = icon('M15 5l-7 7 7 7');
export const NextIcon = icon('M9 5l7 7-7 7');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const MinusIcon = icon('M5 12h14');
export const CloseIcon = icon('M6 6l12 12M18 6L6 18');
export const OutIcon = icon('M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9');
export const MapIcon = icon('M9 4L3 6.5V20l6-2.5 6 2.5 6-2.5V4l-6 2.5L9 4zM9 4v13.5M15 6.5V20');
export const PeopleIcon = icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.3 2.7-6 6-6s6 2.7 6 6M16 4.3a3.5 3.5 0 0 1 0 6.4' +
    'M17.5 14.4c2.1.8 3.5 3 3.5 5.6',
);
export const ScreenIcon = icon(
  'M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9 21h6M12 17v4M12 14V8M9 10.5L12 8l3 2.5',
);
export const ShirtIcon = icon('M8 4L3 7l2 4 2-1v10h10V10l2 1 2-4-5-3a4 4 0 0 1-8 0z');
export const BlockIcon = icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8');
export const LockIcon = icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const UnlockIcon = icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.7-1.4');
export const WaveIcon = icon(
  'M8 13V6.5a1.5 1.5 0 0 1 3 0V11M11 10V4.5a1.5 1.5 0 0 1 3 0V11M14 10.5V6a1.5 1.5 0 0 1 3 0v8' +
    'a6 6 0 0 1-6 6c-2.4 0-3.7-.9-5-3l-2-3.4a1.5 1.5 0 0 1 2.5-1.6L8 14',
);
export const FollowIcon = icon(
  'M7 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 20v-3a4 4 0 0 1 8 0v3M14 12h7M18 9l3 3-3 3',
);
export const BusyIcon = icon('M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z');
export const HelpIcon = icon(
  'M9 9a3 3 0 1 1 4.5 2.6c-.9.5-1.5 1.2-1.5 2.2M12 17.5h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
);
