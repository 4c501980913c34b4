import { describe, expect, it } from 'vitest';
import { exportedRecord } from '../../../src/app/record/export-data.ts';
import { readContext } from '../../../src/app/record/read-record.ts';
import { historyJson } from '../../../src/formats/export/json.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { logged } from '../../support/sample-journal.ts';

describe('an export of months that have ended', () => {
  it('reads each when it is its turn, and holds none of those before', async () => {
    const months = ['05', '06', '07', '08'];
    // More text than a part has.
    const note = 'long '.repeat(400);
    const lines = months.flatMap((month) =>
      Array.from({ length: 40 }, (_, index) => {
        const day = `2026-${month}-${String(1 + (index % 28)).padStart(2, '0')}`;
        const head = { id: `${month}-${index}`, day, at: `${day}T08:00:00.000+00:00` };
        return logged([0], { note }, head);
      }),
    );
    const host = fakeHost({ lines });
    // From now on, what they came to is kept.
    await readContext(host, host.err.warn);
    const { library, ...record } = await readContext(host, host.err.warn);
    const data = exportedRecord(host, record, library, undefined);
    host.filesRead.length = 0;
    const read: (readonly string[])[] = [];
    let text = '';
    for (const part of historyJson(data)) {
      text += part;
      read.push([...new Set(host.filesRead.map((name) => name.slice(0, 7)))]);
    }
    expect(read[0]).toEqual(['2026-05']);
    expect(read[1]).toEqual(['2026-05', '2026-06']);
    expect(lines.filter(({ id }) => !text.includes(id))).toEqual([]);
  });
});
