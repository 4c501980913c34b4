import { expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder } from '../support/home.ts';
import { runHere } from '../support/run-here.ts';

it('a step is offered after two good days, taken, planned, and undone', async () => {
  const home = makeFolder();
  const on = (now: string) => async (command: string) => {
    const { stdout, stderr, code } = await runHere(
      command.split(' ').filter((word) => word !== ''),
      { home, env: clockAt(now) },
    );
    expect(code, `${command}\n${stderr}`).toBe(0);
    return stdout;
  };
  const session = 'log session physio-four --slot none --pain-during 1 --effort 4';
  await on('2026-11-29T20:00:00Z')(session);
  expect(await on('2026-11-29T20:01:00Z')('status')).not.toContain('stretch progress');
  await on('2026-11-30T20:00:00Z')(session);
  const does = on('2026-11-30T20:01:00Z');
  const offer =
    'Next step: Prone press-up, 13–15 repetitions. Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days). To take it: stretch progress accept';
  expect(await does('status')).toContain(offer);
  expect(await does('')).toContain(offer);
  expect((await does('week')).replaceAll(/\s+/g, ' ')).toContain(`One thing to look at ${offer}`);
  expect(await does('status --short')).not.toContain('step');
  expect(await does('progress accept')).toContain('13–15 repetitions instead of 12–15');

  const next = on('2026-12-01T06:00:00Z');
  expect(await next('status')).not.toContain('Next step');
  expect(await next('start physio-four --dry-run')).toContain('Prone press-up, 13–15 repetitions');
  expect((await next('routine show physio-four')).replaceAll(/\s+/g, ' ')).toContain(
    'yours: 13–15 instead of 12–15, since Mon 30 Nov, after two good days; one step back: stretch progress back prone-press-up',
  );
  expect(await next('history list')).toContain('prone-press-up: 13–15 repetitions, after two good');
  await next('undo --yes');
  expect(await next('start physio-four --dry-run')).toContain('Prone press-up, 12–15 repetitions');
});
