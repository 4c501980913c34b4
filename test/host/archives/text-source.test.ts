import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveFiles } from '../../../src/host/archives/archive-files.ts';
import { textSourceOf, type TextSource } from '../../../src/host/archives/text-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HEAD = 1 << 15;

describe('a file that a user named', () => {
  it.each([0, 1, HEAD - 1, HEAD, HEAD + 1, 3 * HEAD])('of %i bytes is read whole', async (size) => {
    const text = 'x'.repeat(size);
    const read = await sourceOf(text, async (source) => [source.head, await source.text(size)]);
    expect(read).toEqual([text.slice(0, HEAD), text]);
  });

  it.each([1, HEAD, HEAD + 1, 2 * HEAD])('is a fault beyond %i bytes', async (most) => {
    const read = sourceOf('x'.repeat(most + 1), async (source) => source.text(most));
    await expect(read).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/^it has more than \d+ bytes?$/) as unknown,
    });
  });

  it.each([HEAD - 3, HEAD - 1, HEAD])(
    'is read in lines beyond its first %i bytes',
    async (size) => {
      const lines = await linesOf(`${'x'.repeat(size)}\n{"é"}\n\n{b`);
      expect(lines.slice(1)).toEqual(['{"é"}', '{b']);
    },
  );

  it('has a question mark for each line that cannot be one of the journal', async () => {
    expect(await linesOf('garbage\n{a\n  {b\n\uFEFF{c\n7')).toEqual([
      '?',
      '{a',
      '{b',
      '\uFEFF{c',
      '?',
    ]);
  });

  it('has no text, but a fault that names the line, if a byte is in no character', async () => {
    const bytes = Buffer.from(`{\n"é":\n"\n${'\n'.repeat(HEAD)}`);
    expect(await sourceOf(bytes, async ({ text }) => text(2 * HEAD))).toContain('"é"');
    bytes.write('\xe9', 8, 'latin1');
    await expect(sourceOf(bytes, async ({ text }) => text(2 * HEAD))).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/^line 3: not valid UTF-8$/) as unknown,
    });
  });

  it('may begin with a byte order mark', async () => {
    const read = await sourceOf('\uFEFF{}', async (source) => [
      source.head,
      await source.text(HEAD),
    ]);
    expect(read).toEqual(['{}', '{}']);
  });

  it('is a fault if it is in UTF-16', async () => {
    const bytes = Buffer.from('\uFEFF{}', 'utf16le');
    await expect(sourceOf(bytes, async () => 0)).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/^it is in UTF-16, and must be in UTF-8$/) as unknown,
    });
  });
});

async function sourceOf<T>(
  text: string | Buffer,
  use: (source: TextSource) => Promise<T>,
): Promise<T> {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, text);
  for await (const item of archiveFiles([file])) {
    if (item.kind === 'file') return await use(textSourceOf(item));
  }
  throw new Error('no file');
}

function linesOf(text: string): Promise<readonly (string | undefined)[]> {
  return sourceOf(text, async ({ eachLine }) => {
    const lines: (string | undefined)[] = [];
    await eachLine((line) => lines.push(line.text));
    return lines;
  });
}
