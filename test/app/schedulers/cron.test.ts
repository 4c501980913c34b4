import { describe, expect, it } from 'vitest';
import { readCrontab } from '../../../src/app/schedulers/cron.ts';
import { runTool } from '../../../src/host/process/tool.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the crontab', () => {
  it.each([
    ['no crontab for somebody'],
    ["crontab: can't open 'somebody': No such file or directory"],
  ])('is not there if cron says: %s', async (message) => {
    expect(await crontabFrom([`echo "${message}" >&2; exit 1`])).toBeUndefined();
  });

  it('that cannot be read is a fault, so that it is not overwritten', async () => {
    await expect(crontabFrom(['echo "you may not use this" >&2; exit 1'])).rejects.toThrow(
      'cannot read the crontab: you may not use this',
    );
    await expect(crontabFrom(['echo half; echo "no crontab" >&2; exit 1'])).rejects.toThrow(
      'no crontab',
    );
  });

  it('keeps a carriage return apart from a backslash and an r', async () => {
    const both = String.raw`a\r`;
    const list = String.raw`[ "$1" = -l ] && printf '%s\n' 'a\r' || `;
    expect(await crontabFrom([`${list} printf 'a\\r\\n'`])).toBe('a\r\n');
    expect(await crontabFrom([`${list} printf '%s\\n' '${both}'`])).toBe(`${both}\n`);
    expect(await crontabFrom([`${list} echo 'something else'`])).toBe(`${both}\n`);
  });
});

function crontabFrom(lines: readonly string[]): Promise<string | undefined> {
  const PATH = temporaryFolder();
  fakeProgram(PATH, 'crontab', lines);
  return readCrontab({
    run: async (argv, where) => runTool(argv, { env: { PATH, ...where?.env } }),
  });
}
