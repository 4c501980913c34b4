import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { DueSpan } from '../../../src/core/reminders/due-spans.ts';
import { promptText } from '../../../src/view/report/prompt.ts';

const span = (name: string, routine = 'core'): DueSpan => ({
  slot: { name, time: '07:00', days: WEEKDAYS, routine },
  from: 1_795_503_600,
  until: 1_795_527_900,
});

describe('the text for a prompt', () => {
  it('has a line for each time, with how long the routine takes and what to type', () => {
    const text = promptText([span('morning'), span('evening', 'gone')], (id) =>
      id === 'core' ? 650 : undefined,
    );
    expect(text).toBe(
      [
        '1795503600 1795527900 stretch: morning is due, 11 min; type: stretch today',
        '1795503600 1795527900 stretch: evening is due; type: stretch today',
        '',
      ].join('\n'),
    );
  });

  it('works out how long each routine takes once, on however many days it is due', () => {
    const asked: string[] = [];
    const spans = ['core', 'legs', 'core', 'legs'].map((routine) => span('noon', routine));
    promptText(spans, (id) => {
      asked.push(id);
      return 60;
    });
    expect(asked).toEqual(['core', 'legs']);
  });

  it('fits on one line, whatever a slot is called', () => {
    const text = promptText([span(`a\n1 9999999999 b\u001b[2J\u202e${'x'.repeat(99)}`)], () => 60);
    expect(text).toMatch(/^[^\u0000-\u001f\u202e]+\n$/);
    expect(text.length).toBeLessThan(110);
  });
});
