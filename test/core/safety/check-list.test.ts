import { describe, expect, test } from 'vitest';
import { groupOf } from '../../../src/core/safety/check-group.ts';
import { CAUTION_IDS } from '../../../src/core/library/caution.ts';
import {
  CHECK_ITEMS,
  CHECK_LIST_VERSION,
  CHECK_SECTIONS,
  suggestedCautions,
} from '../../../src/core/safety/check-list.ts';
import { adviceFor } from '../../../src/core/safety/where-to-go.ts';
import { warningLines } from '../../../src/core/safety/warning-lines.ts';

describe('the list', () => {
  test('has ids that the journal may keep for good', () => {
    expect(CHECK_LIST_VERSION).toBe(1);
    expect(CHECK_ITEMS.map(({ id }) => id).join(' ')).toBe(
      'e1 e2 e3 e4 e5a e5b e6 e7 e8 e9 u1 u2 u3 u4a u4b u5 u6 u7 u8 h1 h2 h3 h4 h5 h6 h7 h8 h9 h10 h11a h11b h12 a1',
    );
  });

  test('has every item in the section of its group', () => {
    for (const { group, items } of CHECK_SECTIONS) {
      for (const { id } of items) expect([group, 'age']).toContain(groupOf(id));
    }
  });

  test('groups an item of a later version by its letter, and anything else as urgent', () => {
    expect(['e99', 'u99', 'h99', 'a2', '7'].map((id) => groupOf(id))).toEqual([
      'emergency',
      'urgent',
      'history',
      'age',
      'urgent',
    ]);
  });

  test('suggests cautions that exist, each once', () => {
    const all = suggestedCautions(CHECK_ITEMS.map(({ id }) => id));
    expect(all.join(' ')).toBe(
      'osteoporosis heart pregnancy late-pregnancy postnatal belly-surgery',
    );
    expect(CAUTION_IDS).toEqual(expect.arrayContaining([...all]));
  });
});

describe('where to go', () => {
  const saysNow = /Stop and get help now: call 999, 112, 911/;
  const saysToday = /Call 111, or ask for an urgent appointment/;

  test.each(CHECK_ITEMS.map(({ id }) => id))('%s is answered with what its group says', (id) => {
    const advice = adviceFor([id]).join('\n');
    const expected = {
      emergency: id === 'e8' ? /Be seen today: call 111/ : saysNow,
      urgent: saysToday,
      age: /does not coach anybody under 16/,
      history: /your own doctor before you start/,
    };
    expect(advice).toMatch(expected[groupOf(id)]);
  });

  test('says only the most urgent of several', () => {
    const all = adviceFor(['e3', 'u1', 'h1']).join('\n');
    expect(all).toMatch(saysNow);
    expect(all).not.toMatch(saysToday);
    expect(adviceFor(['e8', 'e1'])[0]).toMatch(saysNow);
    expect(adviceFor(['u1', 'h1']).join('\n')).toMatch(saysToday);
  });

  test('says what to do about single items as well', () => {
    expect(adviceFor(['u7']).join('\n')).toContain('Stop running');
    expect(adviceFor(['h4']).join('\n')).toContain('the same day');
  });

  test('says nothing if nothing is true', () => {
    expect(adviceFor([])).toEqual([]);
  });
});

test('the warning lines hold the emergency list and where to go', () => {
  const lines = warningLines();
  expect(lines[0]).toBe('New or getting worse, together with the back pain:');
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toMatch(/^If any of these is true: stop and get help now: call 999/);
});
