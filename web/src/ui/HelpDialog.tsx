// Which keys there are.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/help';
import { Dialog } from './Dialog';
import './help.css';

function keyRows(): [keys: string[], what: string][] {
  return [
    [['↑', '←', '↓', '→'], t('walk')],
    [[t('shift')], t('run')],
    [[t('click')], t('walkThere')],
    [['+', '−', '0'], t('zoom')],
    [['M'], t('mic')],
    [['T'], t('talk')],
    [['V'], t('camera')],
    [['H'], t('share')],
    [['Q'], t('wheel')],
    [['1', '…', '5'], t('gestures')],
    [['6', '7', '8'], t('reactions')],
    [[t('space')], t('act')],
    [['C'], t('conference')],
    [['N'], t('map')],
    [['P'], t('people')],
    [['F3'], t('network')],
    [['?'], t('help')],
  ];
}

export function HelpDialog({ app }: { app: App }): JSX.Element {
  return (
    <Dialog title={t('title')} kind="help" onClose={() => app.closeDialog()}>
      <dl>
        {keyRows().map(([keys, what]) => (
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
      {app.state.touch.value && <p class="soft">{t('touch')}</p>}
    </Dialog>
  );
}
