import { describe, expect, it } from 'vitest';
import { answerTables } from '../../../src/app/import/answer-tables.ts';
import type { TableQuestion } from '../../../src/formats/activities/table-context.ts';
import type { Host } from '../../../src/host/host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const question: TableQuestion = {
  kind: 'question',
  about: 'columns',
  why: 'it has no column that is called a distance or a duration',
  header: ['date', 'foo', ''],
};

describe('a table without a distance', () => {
  it('is refused with what is missing if somebody says that none of its columns has it', async () => {
    const choices: unknown[] = [];
    const ask = async (asked: object) => {
      if ('choices' in asked) choices.push(asked.choices);
      return 'none';
    };
    const host = { ...fakeHost(), ask: ask as Host['ask'] };
    const open = [{ file: 'foo.csv', question, read: () => question }];
    const nothing = { found: [], own: [], unread: [], others: [], leftOut: [] };
    const { unread } = await answerTables(host, { ...nothing, open }, true);
    expect(choices).toEqual([
      [
        { value: 'date', name: 'date' },
        { value: 'foo', name: 'foo' },
        { value: 'none', name: 'none of them' },
      ],
    ]);
    expect(unread).toEqual([
      { file: 'foo.csv', why: 'it has no distance and no time, and a run needs one of them' },
    ]);
  });
});
