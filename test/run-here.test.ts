import { describe, expect, it } from 'vitest';
import { clockAt } from './support/fake-clock.ts';
import { makeHome } from './support/home.ts';
import { runHere } from './support/run-here.ts';

const RealDate = Date;
const LONG_AGO = clockAt('2021-03-04T07:00:00Z');

describe('a program that runs in the test’s own process', () => {
  it('alone has its clock: what a terminal beside it waits for comes when it should', async () => {
    const began = RealDate.now();
    const running = runHere(['status'], { home: makeHome(), env: LONG_AGO });
    await Promise.resolve();
    expect(process.argv[2]).toBe('status');
    const waited = new Promise((resolve) => setTimeout(resolve, 40));
    const seen = [Date.now(), new Date().getTime(), Date.parse(String(new Date())) + 1000];
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(began);
    expect((await running).stdout).toContain('Thu 4 Mar');
    await waited;
    expect(RealDate.now() - began).toBeGreaterThan(38);
  });

  it('leaves everything as it was', async () => {
    const { stdin, stdout, stderr, argv, exitCode } = process;
    const all = [stdin, stdout, stderr, argv, exitCode, Date, setTimeout];
    const [folder, variables] = [process.cwd(), { ...process.env }];
    const { code } = await runHere(['nosuchcommand'], { home: makeHome(), env: LONG_AGO });
    expect(code).toBe(2);
    expect([process.cwd(), { ...process.env }]).toEqual([folder, variables]);
    const now = [process.stdin, process.stdout, process.stderr, process.argv, process.exitCode];
    for (const [index, one] of [...now, Date, setTimeout].entries()) expect(one).toBe(all[index]);
  });
});
