import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCronRunning, readTable } from '../../../src/host/reminders/cron-table.ts';
import { runTool } from '../../../src/host/process/tool.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('one of the system’s programs', () => {
  it('gets its words as they are and bytes on its input, and passes on what it says', async () => {
    const PATH = folderWith('tool', ['printf "%s|" "$@"; /bin/cat']);
    const words = ["it's", '"a" $b', 'é %', '', '-x'];
    const { code, out } = await runTool(['tool', ...words], { PATH }, '\xe9\xff\r\n');
    expect([code, Buffer.from(out, 'latin1').toString('latin1')]).toEqual([
      0,
      `${Buffer.from(`${words.join('|')}|`).toString('latin1')}\xe9\xff\r\n`,
    ]);
  });

  it('that fails is passed on with its complaint, in the language that is understood', async () => {
    const PATH = folderWith('tool', ['echo "$LC_ALL says" >&2; echo no >&2; exit 3']);
    expect(await runTool(['tool'], { PATH, LC_ALL: 'de_DE.UTF-8' })).toMatchObject({
      code: 3,
      complaint: 'C says; no',
    });
    const silent = folderWith('tool', ['exit 4']);
    expect((await runTool(['tool'], { PATH: silent })).complaint).toBe('ended with 4');
  });

  it('that hangs is ended', async () => {
    const PATH = folderWith('tool', ['while :; do /bin/sleep 1; done']);
    expect(await runTool(['tool'], { PATH }, '', 200)).toMatchObject({
      code: undefined,
      complaint: 'does not come to its end',
    });
  });

  it('that is not there is a fault', () => {
    expect(() => runTool(['tool'], { PATH: temporaryFolder() })).toThrow('no program `tool`');
  });
});

describe('the table of cron', () => {
  it.each([
    ['no crontab for somebody'],
    ["crontab: can't open 'somebody': No such file or directory"],
  ])('is empty where cron says: %s', async (said) => {
    expect(await tableOf([`echo "${said}" >&2; exit 1`])).toBe('');
  });

  it('that cannot be read is a fault, lest it be overwritten', async () => {
    await expect(tableOf(['echo "you may not use this" >&2; exit 1'])).rejects.toThrow(
      'you may not use this',
    );
    await expect(tableOf(['echo half; echo "no crontab" >&2; exit 1'])).rejects.toThrow(
      'no crontab',
    );
  });

  it('keeps a backslash and an r apart from a carriage return', async () => {
    const both = String.raw`a\r`;
    const list = String.raw`[ "$1" = -l ] && printf '%s\n' 'a\r' || `;
    expect(await tableOf([`${list} printf 'a\\r\\n'`])).toBe('a\r\n');
    expect(await tableOf([`${list} printf '%s\\n' '${both}'`])).toBe(`${both}\n`);
    expect(await tableOf([`${list} echo 'something else'`])).toBe(`${both}\n`);
  });
});

describe('a cron that runs', () => {
  it('is known by its name among the processes, where they can be seen', () => {
    const folder = temporaryFolder();
    expect(isCronRunning(join(folder, 'none'))).toBeUndefined();
    for (const [id, name] of ['init', 'cronolog'].entries()) process(folder, id + 1, name);
    expect(isCronRunning(folder)).toBe(false);
    process(folder, 77, 'crond');
    expect(isCronRunning(folder)).toBe(true);
  });
});

function process(folder: string, id: number, name: string): void {
  mkdirSync(join(folder, String(id)));
  writeFileSync(join(folder, String(id), 'comm'), `${name}\n`);
}

function folderWith(name: string, lines: readonly string[]): string {
  const folder = temporaryFolder();
  fakeProgram(folder, name, lines);
  return folder;
}

function tableOf(lines: readonly string[]): Promise<string> {
  const PATH = folderWith('crontab', lines);
  return readTable((argv, input, more) => runTool(argv, { PATH, ...more }, input));
}
