import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPromptFile } from '../../../src/host/files/prompt-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the prompt file', () => {
  it('has the lines first and its key last, and only its owner may read it', () => {
    const folder = join(temporaryFolder(), 'it’s "my" home é');
    const file = openPromptFile(join(folder, 'prompt'));
    expect(file.key()).toBeUndefined();
    file.write('key', '1 2 a\n3 4 b\n');
    expect(readFileSync(file.path, 'utf8')).toBe('1 2 a\n3 4 b\n# key\n');
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(file.key()).toBe('key');
    file.write('other', '');
    expect(readFileSync(file.path, 'utf8')).toBe('# other\n');
    expect(file.key()).toBe('other');
    expect(readdirSync(folder)).toEqual(['prompt']);
  });

  it.each([
    ['an empty one', ''],
    ['one that was cut off', '1 2 a\n# ke'],
    ['one without an end', '1 2 a\n'],
  ])('has no key if it is %s', (_, text) => {
    const file = openPromptFile(join(temporaryFolder(), 'prompt'));
    writeFileSync(file.path, text);
    expect(file.key()).toBeUndefined();
  });

  it('leaves nothing behind if it cannot be written', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'prompt', 'inside'), { recursive: true });
    const file = openPromptFile(join(folder, 'prompt'));
    expect(() => file.write('key', 'text')).toThrow();
    expect(readdirSync(folder)).toEqual(['prompt']);
  });
});
