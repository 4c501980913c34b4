import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../src/core/journal/line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { run, runShell } from '../support/run.ts';
import { plannedLine, setDone, started } from '../support/sample-journal.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** A Tuesday; at noon, yesterday evening is certainly over. */
const NOON = '2026-11-24T12:00:00Z';
/** The id in README's examples. */
const EXAMPLE = '1a2b3c4d';
/** Commands that ask for confirmation, which needs a terminal. */
const ASKING = /^stretch (undo|import|history remove|program st(art|op))\b/;

describe('the commands in README', () => {
  it('work one after another', async () => {
    const home = makeHome();
    recordSession(home);
    const options = { home, cwd: makeFolder(), env: clockAt(NOON) };
    const lines = ['Plan your week', 'Put the record right', 'Take it with you'].flatMap(
      (heading) => linesUnder(heading),
    );
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.join('\n')).toContain(EXAMPLE);
    for (const line of lines) {
      const id = line.includes(EXAMPLE) ? await loggedId(home) : EXAMPLE;
      const typed = `${line.replace(EXAMPLE, id)}${ASKING.test(line) ? ' --yes' : ''}`;
      const { code, stderr } = await runShell(
        `stretch() { "$NODE" "$STRETCH" "$@"; }; ${typed}`,
        options,
      );
      const error = code === 0 ? '' : stderr;
      expect({ typed, code, error }).toEqual({ typed, code: 0, error: '' });
    }
  });
});

/** Puts a coached session of another routine than the default one into the journal, on the day before yesterday. */
function recordSession(home: string): void {
  const at = (time: string) => ({ at: `2026-11-22T${time}.000+00:00` });
  const start = started({ routine: 'core', name: 'Core' }, { id: 'coached', ...at('07:00:00') });
  const lines = [start, setDone('coached', plannedLine(0), {}, at('07:01:00'))];
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  const text = lines.map((line) => `${encodeLine(line)}\n`).join('');
  writeFileSync(join(home, 'journal', '2026-11.desk.ndjson'), text, { mode: 0o600 });
}

/** Returns the commands under a heading of README, without their comments. */
function linesUnder(heading: string): readonly string[] {
  const [, section = ''] = README.split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  const blocks = [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('stretch '))
    .map((line) => line.replace(/\s+#.*$/, ''));
}

/** Returns the id of a logged session of the default routine. */
async function loggedId(home: string): Promise<string> {
  const { stdout } = await run(['history', 'list', '--json'], { home, env: clockAt(NOON) });
  const { entries } = JSON.parse(stdout) as {
    readonly entries: readonly { readonly id: string; readonly routine?: string }[];
  };
  return entries.find(({ routine }) => routine === 'lower-back')?.id ?? '';
}
