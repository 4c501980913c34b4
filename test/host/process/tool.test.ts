import { realpathSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../src/host/process/tool.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('one of the system’s programs', () => {
  it('gets its arguments byte for byte and nothing to read, and so does its output come back', async () => {
    const PATH = folderWith('tool', [
      String.raw`printf "%s|" "$@"; printf '\351\377\r\n'; /bin/cat`,
    ]);
    const words = ["it's", '"a" $b', 'é %', '', '-x'];
    const { code, out } = await runTool(['tool', ...words], { env: { PATH } });
    expect([code, out]).toEqual([
      0,
      `${Buffer.from(`${words.join('|')}|`).toString('latin1')}\xe9\xff\r\n`,
    ]);
  });

  it('runs in a folder', async () => {
    const PATH = folderWith('tool', ['pwd -P']);
    const folder = realpathSync(temporaryFolder());
    expect((await runTool(['tool'], { env: { PATH }, folder })).out).toBe(`${folder}\n`);
  });

  it('that fails returns its code and its errors in English', async () => {
    const PATH = folderWith('tool', ['echo "$LC_ALL says" >&2; echo no >&2; exit 3']);
    expect(await runTool(['tool'], { env: { PATH, LC_ALL: 'de_DE.UTF-8' } })).toMatchObject({
      code: 3,
      errorText: 'C says; no',
    });
    const silent = folderWith('tool', ['exit 4']);
    expect((await runTool(['tool'], { env: { PATH: silent } })).errorText).toBe('ended with 4');
  });

  it('that hangs is killed', async () => {
    const PATH = folderWith('tool', ['while :; do /bin/sleep 1; done']);
    expect(await runTool(['tool'], { env: { PATH }, deadlineMs: 200 })).toMatchObject({
      code: undefined,
      errorText: 'did not finish in time',
    });
  });

  it('that is killed by others has no code', async () => {
    const PATH = folderWith('tool', ['echo half; kill -9 $$']);
    expect(await runTool(['tool'], { env: { PATH } })).toMatchObject({
      code: undefined,
      errorText: 'ended with SIGKILL',
    });
  });

  it('that does not exist is a fault', () => {
    expect(() => runTool(['tool'], { env: { PATH: temporaryFolder() } })).toThrow(
      '`tool` is not in PATH',
    );
  });
});

function folderWith(name: string, lines: readonly string[]): string {
  const folder = temporaryFolder();
  fakeProgram(folder, name, lines);
  return folder;
}
