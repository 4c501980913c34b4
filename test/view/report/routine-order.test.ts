import { describe, expect, it } from 'vitest';
import { orderCostWords, orderHintLine } from '../../../src/view/report/routine-order.ts';

describe('an order', () => {
  it.each([
    [{ turns: 2, seconds: 16 }, '2 changes of position and 16 s'],
    [{ turns: 1, seconds: 3 }, '1 change of position and 3 s'],
    [{ turns: 1, seconds: 0 }, '1 change of position'],
    [{ turns: 1, seconds: -1 }, '1 change of position and take 1 s more'],
  ])('that saves %o says so', (saves, words) => {
    expect(orderHintLine('x.yaml', { exercises: ['a', 'b'], saves })).toBe(
      `x.yaml: another order would save ${words}: a, b. To keep this order, add the line: order: meant`,
    );
  });

  it('is one line without control characters, whatever the file is called', () => {
    const line = orderHintLine('x\u001b[2J\n.yaml', {
      exercises: ['a'],
      saves: { turns: 1, seconds: 3 },
    });
    expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('costs changes of position and seconds', () => {
    expect(orderCostWords({ turns: 1, seconds: 20 })).toBe('1 change of position adds 20 s');
    expect(orderCostWords({ turns: 3, seconds: 0 })).toBe('3 changes of position add 0 s');
  });
});
