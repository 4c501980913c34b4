import { describe, expect, it } from 'vitest';
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
      errorText: 'C says; no',
    });
    const silent = folderWith('tool', ['exit 4']);
    expect((await runTool(['tool'], { PATH: silent })).errorText).toBe('ended with 4');
  });

  it('that hangs is ended', async () => {
    const PATH = folderWith('tool', ['while :; do /bin/sleep 1; done']);
    expect(await runTool(['tool'], { PATH }, '', 200)).toMatchObject({
      code: undefined,
      errorText: 'did not finish in time',
    });
  });

  it('that is not there is a fault', () => {
    expect(() => runTool(['tool'], { PATH: temporaryFolder() })).toThrow('no program `tool`');
  });
});

function folderWith(name: string, lines: readonly string[]): string {
  const folder = temporaryFolder();
  fakeProgram(folder, name, lines);
  return folder;
}
