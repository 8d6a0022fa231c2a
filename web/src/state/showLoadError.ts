// Says on the screen why the world could not be loaded.
import { BridgeVersionError } from '../bridge/Bridge';
import { t } from '../language/english/page';
import { LoadError } from '../util/fetchCounted';
import type { AppState } from './AppState';

export function showLoadError(state: AppState, error: unknown): void {
  if (error instanceof BridgeVersionError) {
    state.fatal.value = { code: 'bridge', message: error.message };
    return;
  }
  const known = error instanceof LoadError;
  state.loadProblem.value = known ? error.message : t('broke', { reason: String(error) });
}
