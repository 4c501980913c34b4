import { expect, it } from 'vitest';
import { loadConf } from '../../../src/host/files/load-conf.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const;

it('leaves nobody behind that listens for signals', async () => {
  const own = () => undefined;
  process.on('SIGTERM', own);
  const before = SIGNALS.map((signal) => process.listeners(signal));
  expect(await loadConf()).toBeTypeOf('function');
  expect(SIGNALS.map((signal) => process.listeners(signal))).toEqual(before);
  process.off('SIGTERM', own);
});
