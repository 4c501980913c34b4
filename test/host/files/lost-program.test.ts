import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installationFile, lostProgram } from '../../../src/host/files/lost-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the path that reminders call and that is gone', () => {
  it('is the first of them', () => {
    const [node, gone] = [process.execPath, '/gone/stretch.cjs'];
    expect(lostIn(JSON.stringify({ plan: { program: [node, gone, '/gone/too'] } }))).toBe(gone);
    expect(lostIn(JSON.stringify({ plan: { program: [node, node] } }))).toBeUndefined();
  });

  it.each(['', 'null', '{}', '{"plan":{"program":7}}', '{"plan":{"program":[7]}}', '{"plan":'])(
    'is none in a file with %j, of which the scheduler’s own code speaks',
    (text) => {
      expect(lostIn(text)).toBeUndefined();
    },
  );

  it('is none without a file', () => {
    expect(lostProgram(installationFile(temporaryFolder()))).toBeUndefined();
  });
});

function lostIn(text: string): string | undefined {
  const file = join(temporaryFolder(), 'reminders.json');
  writeFileSync(file, text);
  return lostProgram(file);
}
