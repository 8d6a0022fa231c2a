// How much the senders of voices and pictures may take. A screen by what it shows: text wants every pixel, a
// film wants every picture.
import type { SendBudget } from './sendBudget';

interface ScreenLimits {
  maxFramerate: number;
  maxBitrate: number;
  degradationPreference: RTCDegradationPreference;
}

export const kSharpScreen: ScreenLimits = {
  maxFramerate: 15,
  maxBitrate: 2_500_000,
  degradationPreference: 'maintain-resolution',
};
export const kMovingScreen: ScreenLimits = {
  maxFramerate: 30,
  maxBitrate: 2_500_000,
  degradationPreference: 'maintain-framerate',
};

export async function limitScreen(
  sender: RTCRtpSender,
  moves: boolean,
  active: boolean,
): Promise<void> {
  const { degradationPreference, ...encoding } = moves ? kMovingScreen : kSharpScreen;
  await limit(sender, { ...encoding, active }, degradationPreference);
}

// Bits a second, as often again for what repeats lost packets.
const kVoiceBitrate = 32_000;
const kPlainVoiceBitrate = 14_000;

export async function limitVoice(sender: RTCRtpSender, savesData: boolean): Promise<void> {
  await limit(sender, { maxBitrate: savesData ? kPlainVoiceBitrate : kVoiceBitrate });
}

export async function limitCamera(sender: RTCRtpSender, budget: SendBudget): Promise<void> {
  await limit(sender, budget);
}

async function limit(
  sender: RTCRtpSender,
  encoding: Partial<RTCRtpEncodingParameters>,
  degradationPreference?: RTCDegradationPreference,
): Promise<void> {
  const parameters = sender.getParameters();
  for (const each of parameters.encodings) Object.assign(each, encoding);
  if (degradationPreference) parameters.degradationPreference = degradationPreference;
  try {
    await sender.setParameters(parameters);
  } catch {
    // Before the connection is negotiated, or a browser without it: more is sent than is needed.
  }
}
