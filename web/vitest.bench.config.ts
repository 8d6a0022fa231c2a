// Benchmarks that need several people in real Chromium pages: as end-to-end tests are, but `bench.py`
// runs them.
import { mergeConfig } from 'vitest/config';
import e2e from './vitest.e2e.config';

export default mergeConfig(
  { ...e2e, test: { ...e2e.test, include: [] } },
  { test: { include: ['../tools/bench/*.bench.ts'], testTimeout: 1_200_000 } },
);
