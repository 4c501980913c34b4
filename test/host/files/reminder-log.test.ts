import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReminderLog } from '../../../src/host/files/reminder-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY = '2026-11-24';
const FIRST = { day: DAY, slot: 'morning', number: 1, at: '2026-11-24T07:00:02.000+00:00' };
const SENT = { day: FIRST.day, slot: FIRST.slot, at: FIRST.at };

describe('the reminder log', () => {
  it('is empty at first, and reading makes no folder', () => {
    const cache = temporaryFolder();
    const reminders = openReminderLog(join(cache, 'not', 'there'));
    expect([reminders.sent(DAY), reminders.snooze()]).toEqual([[], undefined]);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('lets only one process claim a reminder', () => {
    const cache = temporaryFolder();
    const [one, other] = [openReminderLog(cache), openReminderLog(cache)];
    expect([one.claim(FIRST), other.claim({ ...FIRST, at: '2026-11-24T07:00:03Z' })]).toEqual([
      true,
      false,
    ]);
    expect(other.sent(DAY)).toEqual([SENT]);
    one.release(FIRST);
    expect([other.sent(DAY), other.claim(FIRST)]).toEqual([[], true]);
  });

  it.each(['朝', '..', '../../x', 'a/b\\c', 'con', '\ud800', 'é'.repeat(24), ''])(
    'keeps slots apart, even one called %j',
    (slot) => {
      const cache = temporaryFolder();
      const reminders = openReminderLog(cache);
      expect([reminders.claim(FIRST), reminders.claim({ ...FIRST, slot })]).toEqual([true, true]);
      expect(readdirSync(join(cache, 'reminders'))).toHaveLength(2);
      const slots = reminders.sent(DAY).map((one) => one.slot);
      expect(slots).toContain(slot === '\ud800' ? '\ufffd' : slot);
    },
  );

  it('accepts a name longer than any file name', () => {
    const reminders = openReminderLog(temporaryFolder());
    const long = { ...FIRST, slot: 'x'.repeat(5000) };
    expect([reminders.claim(long), reminders.claim(long)]).toEqual([true, false]);
  });

  it('uses the time a file was made if it is unfinished or broken', () => {
    const cache = temporaryFolder();
    const reminders = openReminderLog(cache);
    reminders.claim(FIRST);
    const [name = ''] = readdirSync(join(cache, 'reminders'));
    for (const text of ['', '2026-', FIRST.at.slice(0, 16), '\0\0\0']) {
      writeFileSync(join(cache, 'reminders', name), text);
      utimesSync(join(cache, 'reminders', name), 1_795_000_000, 1_795_000_000);
      const at = new Date(1_795_000_000_000).toISOString();
      expect(reminders.sent(DAY)).toEqual([{ ...SENT, at }]);
    }
  });

  it('deletes reminders of earlier days and nothing else', () => {
    const cache = temporaryFolder();
    const reminders = openReminderLog(cache);
    const folder = join(cache, 'reminders');
    reminders.claim({ ...FIRST, day: '2026-11-23' });
    mkdirSync(join(folder, 'mine'));
    reminders.keepSnooze({ day: DAY, slot: 'morning', until: FIRST.at });
    reminders.claim(FIRST);
    const own = `${DAY}.1.${Buffer.from('morning').toString('hex')}`;
    expect(readdirSync(folder).toSorted()).toEqual([own, 'mine', 'snooze.json']);
  });

  it('keeps the last snooze whole or not at all', () => {
    const cache = temporaryFolder();
    const reminders = openReminderLog(cache);
    const snooze = { day: DAY, slot: 'morning', until: FIRST.at };
    reminders.keepSnooze({ ...snooze, slot: 'evening' });
    reminders.keepSnooze(snooze);
    expect(reminders.snooze()).toEqual(snooze);
    const file = join(cache, 'reminders', 'snooze.json');
    const whole = readFileSync(file, 'utf8');
    reminders.endSnooze();
    reminders.endSnooze();
    expect(reminders.snooze()).toBeUndefined();
    for (const text of ['', whole.slice(0, 20), 'null', '{}', '{"day":1,"slot":2,"until":3}']) {
      writeFileSync(file, text);
      expect(reminders.snooze()).toBeUndefined();
    }
    expect(readdirSync(join(cache, 'reminders'))).toEqual(['snooze.json']);
  });

  it('says why a snooze cannot be saved', () => {
    const cache = join(temporaryFolder(), 'file');
    writeFileSync(cache, '');
    const keep = () => openReminderLog(cache).keepSnooze({ day: DAY, slot: 'a', until: FIRST.at });
    expect(keep).toThrow('part of its path is a file');
  });
});
