import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

const KNEES = 'Left out: knees to chest (bending forwards brings on your back or leg pain)';
const WRIST = 'Instead of prone press-up: prone lying (you have a wrist problem)';

async function homeOf(leaveOut: string): Promise<string> {
  const home = makeHome();
  await runHere(['config', 'set', 'askMornings', 'no'], { home });
  const { code } = await runHere(['config', 'set', 'leaveOut', leaveOut], { home });
  expect(code).toBe(0);
  return home;
}

/** One line, whatever the width it was wrapped at. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

describe.concurrent('what applies to the user', () => {
  it('is left out of the plan, of all lengths and of what counts, and said with the reason', async () => {
    const home = await homeOf('wrist disc-bending');
    const [dry, shown, exercise, list] = await Promise.all(
      [
        ['start', 'physio-four', '--dry-run'],
        ['routine', 'show', 'physio-four'],
        ['exercise', 'show', 'double-knees-to-chest'],
        ['routine', 'list'],
      ].map((args) => runHere(args, { home })),
    );
    for (const said of [KNEES, WRIST]) {
      expect(flat(dry?.stdout ?? '')).toContain(said);
      expect(flat(shown?.stdout ?? '')).toContain(said);
    }
    expect(dry?.stdout).not.toMatch(/^ +\d.*(Knees to chest|Prone press-up)/m);
    expect(exercise?.stdout).toContain('(you said: disc-bending)');
    const minutes = /(\d+:\d\d) in total/.exec(dry?.stdout ?? '')?.[1] ?? '';
    expect(shown?.stdout).toContain(`Time: ${minutes}`);
    expect(list?.stdout).toMatch(/^physio-four +11 min/m);

    const logged = await runHere(['log', 'session', 'physio-four'], { home });
    expect(logged.code).toBe(0);
    const [line] = journalLinesOf(home, 'session-logged');
    expect(line?.planned.map(({ exercise: id }) => id)).not.toContain('double-knees-to-chest');
    expect(line?.did).toHaveLength(line?.planned.length ?? -1);
    expect(line?.avoided?.map(({ cautions }) => cautions)).toEqual([['wrist'], ['disc-bending']]);
    const entry = await runHere(['history', 'show', String(line?.id)], { home });
    for (const said of [KNEES, WRIST]) expect(flat(entry.stdout)).toContain(said);
    const json = await runHere(['export', '--format', 'json'], { home });
    expect(json.stdout).toContain('"avoided"');
  });

  it('is no exercise to begin with', async () => {
    const home = await homeOf('disc-bending');
    const args = ['start', 'physio-four', '--from', '4', '--plain'];
    const { stderr, code } = await runHere(args, { home });
    expect(code).toBe(2);
    expect(flat(stderr)).toContain('is left out because bending forwards brings on your back');
    expect(stderr).toContain('stretch routine show physio-four');
  });

  it('is said before the first set and in the summary of a session', async () => {
    const home = await homeOf('disc-bending');
    const args = ['start', 'physio-four', '--from', '3', '--speed', '1000', '--plain'];
    const { stdout, stderr } = await runHere(args, { home });
    const said = flat(`${stdout}${stderr}`);
    expect(said.split(KNEES)).toHaveLength(3);
    expect(said.indexOf(KNEES)).toBeLessThan(said.indexOf('Piriformis stretch'));
    expect(journalLinesOf(home, 'session-started')).toEqual([]);
  });

  it('is on the screen before the first set, and not left in what is planned and recorded', async () => {
    const home = await homeOf('disc-bending');
    const pty = openPty(['start', 'physio-four'], { home });
    await pty.waitFor('How is your back now');
    pty.press('\r');
    await pty.waitFor('Left out: knees to chest');
    await pty.waitFor(/\b1\/3\b|◉ ○ ○/);
    pty.press('q');
    await pty.exit;
    const [line] = journalLinesOf(home, 'session-started');
    expect(line?.avoided).toEqual([
      { step: 3, exercise: 'double-knees-to-chest', cautions: ['disc-bending'] },
    ]);
    expect(line?.planned.map(({ step }) => step)).not.toContain(3);
  });

  it.each([
    [['start', 'physio-four'], 'every exercise of Physio’s four is left out, because you said:'],
    [['log', 'session', 'physio-four'], 'every exercise of Physio’s four is left out'],
  ])('refuses %j if nothing of it is left, and says what to type', async (args, message) => {
    const home = await homeOf('extension, hip, pregnancy, knee, sciatica');
    const { stdout, stderr, code } = await runHere(args, { home });
    expect([stdout, code === 0]).toEqual(['', false]);
    expect(stderr.replaceAll("'", '’')).toContain(message);
    expect(stderr).toContain('stretch routine show');
    expect(journalLinesOf(home, 'session-logged')).toEqual([]);
  });
});
