// The four lines that a page sends to another one, or to the SFU.
export const kLines = ['mic', 'camera', 'screen', 'screenAudio'] as const;
export type Line = (typeof kLines)[number];
