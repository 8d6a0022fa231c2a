// The icons of tiles, in the style of the page's others.
import { icon } from '../icons';

export const PinIcon = icon('M9 4h6l-1 6 3.5 3.5h-11L10 10zM12 13.5V20');
export const FullScreenIcon = icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const PictureInPictureIcon = icon('M4 5h16v6M10 19H4V5M13 14h8v6h-8z');
export const MoreIcon = icon('M5 12h.01M12 12h.01M19 12h.01');
export const HideIcon = icon(
  'M4 4l16 16M10 5.3A10 10 0 0 1 12 5c5 0 8.5 4.5 9.5 7a13 13 0 0 1-2.3 3.6M6.2 7.2A13 13 0 0 0 2.5 12' +
    'c1 2.5 4.5 7 9.5 7a9 9 0 0 0 4.5-1.2M10 10a3 3 0 0 0 4 4',
);
export const SpeakerIcon = icon('M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11');
