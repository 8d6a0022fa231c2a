// How much a sender of a screen may take, by what is shown: text wants every pixel, a film wants
// every picture.

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

export async function limitScreen(sender: RTCRtpSender, moves: boolean): Promise<void> {
  const limits = moves ? kMovingScreen : kSharpScreen;
  const { degradationPreference, ...encoding } = limits;
  const parameters = sender.getParameters();
  for (const each of parameters.encodings) Object.assign(each, encoding);
  parameters.degradationPreference = degradationPreference;
  try {
    await sender.setParameters(parameters);
  } catch {
    // Before the connection is negotiated, or a browser without it: the hint on the track remains.
  }
}
