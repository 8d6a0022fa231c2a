// What cannot be asked in any other way than by what the browser says it runs on.

// iOS plays what Web Audio computes for two ears too quietly while the microphone is open. An iPad
// says it is a Mac.
export function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPad|iPhone|iPod/.test(userAgent) || (userAgent.includes('Mac OS') && maxTouchPoints > 1);
}

// On iOS every browser is Safari underneath, and says so.
export function isChromium(): boolean {
  return navigator.userAgent.includes('Chrome/');
}
