// What is said about one's own devices, when there is something to say.
import { catalogue } from '../catalogue';

export const t = catalogue('devices', {
  level: 'How loud your microphone is',
  isGone: '{label} is gone.',
  doesNotWork: '{label} does not work.',
  micLost: '{loss} Plug in a microphone and switch it on again.',
  cameraLost: '{loss} Plug in a camera and switch it on again.',
  micTakenAway: 'Your microphone was taken away. Switch it on again to be asked.',
  cameraTakenAway: 'Your camera was taken away. Switch it on again to be asked.',
  voiceOnly: 'You have chosen voice only. End it in the settings to show pictures.',
  micTookOver: '{loss} You are heard through {label} now.',
  cameraTookOver: '{loss} You are seen through {label} now.',
  micIsBack: '{label} is back. You are heard through it again.',
  cameraIsBack: '{label} is back. You are seen through it again.',
  micOnAgain: 'Your microphone is on again.',
  cameraOnAgain: 'Your camera is on again.',
  bothOnAgain: 'Your microphone and camera are on again.',
  speakerGone: '{label} is gone. You hear others through the usual speakers now.',
  unheard: 'You are muted. Hold T to talk.',
  notLoaded: 'A part of this page could not be loaded. Reload the page to talk.',
  groupsNotLoaded:
    'A part of this page that larger groups need could not be loaded. It is tried again; reload the page if you do not hear everybody.',
  youEncrypted: 'You have encrypted this room. It stays so until everybody has left it.',
  encrypted: '{name} has encrypted this room. It stays so until everybody has left it.',
  micMissing: 'No microphone was found. Plug one in, then try again.',
  cameraMissing: 'No camera was found. Plug one in, then try again.',
  micInUse: 'The microphone is in use by another program. Close that program, then try again.',
  cameraInUse: 'The camera is in use by another program. Close that program, then try again.',
  micInsecure: 'The browser gives a microphone only to pages that come through https.',
  cameraInsecure: 'The browser gives a camera only to pages that come through https.',
  micFailed:
    'The microphone could not be switched on. Try again, or choose another one in the settings.',
  cameraFailed:
    'The camera could not be switched on. Try again, or choose another one in the settings.',
  micBySystem:
    "The system keeps the microphone from this browser. Allow it in the system's privacy settings, then try again.",
  cameraBySystem:
    "The system keeps the camera from this browser. Allow it in the system's privacy settings, then try again.",
  micDismissed:
    "The browser's question was left unanswered. Switch the microphone on again and allow it.",
  cameraDismissed:
    "The browser's question was left unanswered. Switch the camera on again and allow it.",
  micNotPassedOn:
    'The page around this one does not pass the microphone on. Open Atrium in a tab of its own.',
  cameraNotPassedOn:
    'The page around this one does not pass the camera on. Open Atrium in a tab of its own.',
  micBlocked: 'The microphone is blocked. {allow}, then try again.',
  cameraBlocked: 'The camera is blocked. {allow}, then try again.',
  allowInFirefox: "Take the block away with the crossed-out symbol beside the page's address",
  allowInSafari: "Allow it in the browser's settings for this website",
  allowInOther: "Allow it with the symbol beside the page's address",
  screenBySystem:
    'The system does not let the browser see the screen. Allow it in the system’s settings.',
  screenNotHandedOut:
    'The system did not hand out what you chose. Try again, or choose another window.',
  screenFailed: 'The screen could not be shown. Try again, or choose another window.',
});
