// A value of the sound that is always changed smoothly: a step would be heard as a click.

// Follows a walking person without a step that could be heard (Hubs' gain constant is 0.2 s, which
// lags behind somebody who runs).
export const kRampSeconds = 0.07;

export class Ramp {
  private target: number;

  constructor(
    private readonly parameter: AudioParam,
    start: number,
  ) {
    parameter.value = start;
    this.target = start;
  }

  to(value: number, now: number): void {
    if (value === this.target) return;
    this.target = value;
    this.parameter.setTargetAtTime(value, now, kRampSeconds);
  }
}
