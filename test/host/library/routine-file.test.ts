import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readText } from '../../../src/host/library/routine-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('a routine file to copy is read without a byte order mark', () => {
  const file = join(temporaryFolder(), 'own.yaml');
  writeFileSync(file, '\uFEFF# yaml-language-server: $schema=x\nid: own\n');
  expect(readText(file)).toBe('# yaml-language-server: $schema=x\nid: own\n');
});
