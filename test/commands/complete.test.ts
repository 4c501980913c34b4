import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/command-line.ts';
import { complete } from '../../src/commands/complete.ts';
import { WEEKDAYS } from '../../src/core/time/day.ts';
import { DEFAULT_SLOTS } from '../../src/core/schedule/slot.ts';
import { shapeOf } from '../../src/tree/command-shape.ts';
import { hostAfter } from '../support/done-days.ts';
import { line, schedule, skipped } from '../support/sample-journal.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';

describe('completion', () => {
  it.each<[string, string]>([
    ['stat', 'status'],
    ['start LOW', 'lower-back'],
    ['exercise show pir', 'piriformis piriformis-wall piriformis-closer'],
    ['exercise show piriformis-w', 'piriformis-wall'],
    ['today --dr', '--dry-run'],
    ['exercise play --side r', 'right'],
    ['start x --side un', 'unknown'],
    ['schedule set ', 'morning evening'],
    ['config get day', 'dayStart'],
    ['config set gl', 'glyphs'],
    ['config set glyphs ', 'auto quadrant sextant octant half ascii'],
    ['config set glyphs q', 'quadrant'],
    ['config set SOUND ', 'speech tones bell off'],
    ['config set device ', ''],
    ['config set nonsense ', ''],
    ['export --format n', 'ndjson'],
    ['export -o x', ':files'],
    ['log skip --reason ', 'pain time ill travel advised other'],
    ['schedule pause --reason ', 'travel ill advised other'],
    ['hook ', 'bash zsh fish'],
    ['completion p', 'powershell'],
    ['log session --pain ', ''],
    ['nonsense ', ''],
    ['help sta', 'start status'],
    ['help log ', 'session skip activity rest note'],
    ['help log ses', 'session'],
    ['help log session ', ''],
    ['help nonsense ', ''],
    ['log help ', 'session skip activity rest note'],
    ['log help help', ''],
    ['demo history p', 'pain'],
    ['demo -- stat', 'status'],
    ['demo --r', '--remove'],
  ])('after `stretch %s` is %j', async (line, expected) => {
    expect((await completed(line.split(' '))).words.join(' ')).toBe(expected);
  });

  it('adds a description after a tab', async () => {
    const { out } = await completed(['start', 'core']);
    expect(out).toBe('core\tCore\n');
  });

  it.each([
    ['history show ', 'last bbbbbbbb aaaaaaaa'],
    ['history remove ', 'last bbbbbbbb aaaaaaaa'],
    ['history edit ', 'last aaaaaaaa'],
    ['history edit a', 'aaaaaaaa'],
    ['history show bb', 'bbbbbbbb'],
    ['history show bbbbbbbb-', 'bbbbbbbb-'],
    ['routine new ', ''],
  ])('has after `stretch %s` the ids of the record: %j', async (line, expected) => {
    const lines = [
      { ...skipped('2026-11-23', 'evening', 'ill'), id: 'aaaaaaaa-1' },
      { ...schedule('2026-11-24', DEFAULT_SLOTS), id: 'bbbbbbbb-2' },
    ];
    const { words, err } = await completed(line.split(' '), { lines });
    expect({ words: words.join(' '), err }).toEqual({ words: expected, err: '' });
  });

  it('has after the commands of progress what each of them can change', async () => {
    const { lines } = await hostAfter(['2026-11-23', '2026-11-24']);
    const at = { lines, now: '2026-11-24T21:00:00.000Z' };
    const after = async (line: string, more: typeof lines = []) =>
      (await completed(line.split(' '), { ...at, lines: [...lines, ...more] })).words.join(' ');
    const all = 'prone-press-up prone-hip-extension piriformis double-knees-to-chest';
    expect(await after('progress accept ')).toBe(all);
    expect(await after('progress pin ')).toBe(all);
    expect(await after('progress show ')).toBe(`${all} physio-four`);
    expect(await after('progress unpin ')).toBe('');
    const place = {
      routine: 'physio-four',
      exercise: 'piriformis',
      sides: ['left', 'right'],
    } as const;
    const pin = line({ type: 'dose-change', ...place, change: 'pin', because: 'asked' });
    expect(await after('progress unpin ', [pin])).toBe('piriformis');
    expect(await after('progress unpin piriformis ', [pin])).toBe('');
    expect(await after('progress accept ', [pin])).toBe(all.replace(' piriformis', ''));
  });

  it('says what words mean in ASCII where the locale has no more, but keeps the words', async () => {
    const slot = { name: 'déjeuner', time: '12:30', days: WEEKDAYS, routine: 'été' };
    const options = { env: { LC_ALL: 'C' }, lines: [schedule('2026-11-01', [slot])] };
    expect((await completed(['today', '--slot', ''], options)).out).toBe('déjeuner\t12:30 ete\n');
    expect((await completed(['status'], options)).out).toMatch(/^status\ttoday's slots/);
  });

  it('starts a new word if the shell dropped an empty one', async () => {
    expect((await completed(['hook'], {}, true)).words).toEqual(['bash', 'zsh', 'fish']);
  });

  it('has the slots of the current plan and of later plans', async () => {
    const slot = (name: string) => ({ name, time: '12:30', days: WEEKDAYS, routine: 'core' });
    const now = schedule('2026-11-01', [slot('lunch'), slot('déjeuner')]);
    const later = schedule('2026-12-01', [slot('lunch'), ...DEFAULT_SLOTS]);
    const { words } = await completed(['today', '--slot', ''], { lines: [now, later] });
    expect(words.toSorted()).toEqual(['déjeuner', 'evening', 'lunch', 'morning']);
  });

  it('silently leaves out what a shell would have to quote', async () => {
    const hostile = ['$(touch x)', '`x`', 'a b', "it's", '"', 'a\nb', '~', '-\u001b[2J', 'a;b', ''];
    const slots = hostile.map((name) => ({
      name,
      time: '12:30',
      days: WEEKDAYS,
      routine: '\u001b]0;x\u0007\tb\nc',
    }));
    const plan = schedule('2026-11-01', [
      ...slots,
      { name: 'ok', time: '12:30', days: WEEKDAYS, routine: '\u001b]0;x\u0007\tb\nc' },
    ]);
    const { words, out, err } = await completed(['today', '--slot', ''], { lines: [plan] });
    expect(words).toEqual(['ok']);
    expect(out).toMatch(/^ok\t12:30 [^\t\n]+\n$/);
    expect(err).toBe('');
  });

  it('is empty if what it needs cannot be read', async () => {
    const library = Promise.reject(new Error('a disk'));
    library.catch(() => undefined);
    const { out, err, code } = await completed(['start', ''], {}, false, () => library);
    expect({ out, err, code }).toEqual({ out: '', err: '', code: 0 });
  });
});

async function completed(
  words: readonly string[],
  options: FakeHostOptions = {},
  next = false,
  library?: () => Promise<never>,
) {
  const host = fakeHost(options);
  const own = library === undefined ? host : { ...host, library };
  const tree = shapeOf(buildProgram(host, '0', () => undefined));
  const code = await complete(own, tree, words, { next });
  const { out, err } = host.written;
  const lines = out.split('\n').filter((line) => line !== '');
  return { out, err, code, words: lines.map((line) => line.split('\t')[0] ?? '') };
}
