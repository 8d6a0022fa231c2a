// Which keys there are.
import type { JSX } from 'preact';
import type { App } from '../App';
import { Dialog } from './Dialog';

const kKeys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['↑', '←', '↓', '→'], 'Walk; so do W A S D'],
  [['Shift'], 'Run, while held'],
  [['Click'], 'Walk there'],
  [['+', '−', '0'], 'Closer, farther away, as before'],
  [['M'], 'Microphone on or off'],
  [['T'], 'Talk, while held, if push to talk is chosen'],
  [['V'], 'Camera on or off'],
  [['H'], 'Share the screen, or stop'],
  [['1', '…', '5'], 'Wave, clap, dance, raise a hand, think'],
  [['C'], 'Conference view; Esc leads back'],
  [['N'], 'Map'],
  [['P'], 'People'],
  [['F3'], 'How the network is doing'],
  [['?'], 'This help'],
];

export function HelpDialog({ app }: { app: App }): JSX.Element {
  return (
    <Dialog title="Keys" kind="help" onClose={() => app.closeDialog()}>
      <dl>
        {kKeys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {app.state.touch.value && (
        <p class="soft">On a touch screen, tap where you want to go, or use the joystick.</p>
      )}
    </Dialog>
  );
}
