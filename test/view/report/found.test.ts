import { describe, expect, it } from 'vitest';
import { foundText, type FoundRow } from '../../../src/view/report/found.ts';
import { foundActivity } from '../../support/found.ts';

describe('what is left out of an import', () => {
  it.each<[string, readonly string[], string]>([
    ['none', ['rowing'], ''],
    [
      'one of several',
      ['rowing', ''],
      '    1 of them does not say which sport; if that was running: --as run\n',
    ],
    ['the only one', [''], '    it does not say which sport; if that was running: --as run\n'],
    [
      'some',
      ['rowing', '', ''],
      '    2 of them do not say which sport; if that was running: --as run\n',
    ],
  ])('says how to add what does not say which sport it is: %s', (_, names, expected) => {
    const rows = names.map((sportName): FoundRow => ({
      kept: foundActivity({ sport: 'other', sportName }),
      status: 'other-sport',
    }));
    const text = foundText({ named: ['a.gpx'], rows, unread: [], others: [], units: 'km' });
    const [, after = ''] = text.split(' too: --sports all\n');
    expect(after).toBe(expected);
  });
});
