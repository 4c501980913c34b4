import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { launchdAgents, launchdLabels } from '../../../src/formats/schedulers/launchd.ts';
import { HOME, join, reminderPlan } from '../../support/reminder-plan.ts';

describe('a launchd agent, read by a plist parser', () => {
  it('has the program, the slot, the folder of records and the times', () => {
    const [lunch] = agents();
    expect(lunch).toEqual({
      path: '/agents/stretch.remind.lunch-break.plist',
      agent: {
        Label: 'stretch.remind.lunch-break',
        ProgramArguments: [`${HOME}/node`, `${HOME}/stretch.cjs`, 'remind', 'lunch-break'],
        EnvironmentVariables: { STRETCH_HOME: HOME },
        StartCalendarInterval: [12, 13].flatMap((hour) =>
          [1, 3, 7].map((day) => ({ Hour: hour, Minute: 30, Weekday: day })),
        ),
        ProcessType: 'Background',
      },
    });
  });

  it('runs daily without weekdays, and once more for a one-time reminder', () => {
    const [, morning] = agents();
    expect(morning?.agent).toMatchObject({
      Label: 'stretch.remind.朝',
      StartCalendarInterval: [
        { Hour: 7, Minute: 0 },
        { Month: 11, Day: 24, Hour: 8, Minute: 5 },
      ],
    });
  });

  it('has no environment if all is in its usual place', () => {
    const [agent] = agents({ env: {} });
    expect(agent?.agent).not.toHaveProperty('EnvironmentVariables');
  });

  it('has another name for another folder of records', () => {
    expect(launchdLabels(reminderPlan({ tag: '0123abcd' }))).toEqual([
      'stretch.0123abcd.remind.lunch-break',
      'stretch.0123abcd.remind.朝',
    ]);
  });

  it('accepts angle brackets, ampersands and line breaks, and refuses what XML cannot hold', () => {
    const env = { STRETCH_HOME: '/a<b>&amp;\n\tc' };
    expect(agents({ env })[0]?.agent).toMatchObject({ EnvironmentVariables: env });
    expect(() => agents({ env: { STRETCH_HOME: '/a\u0001' } })).toThrow('characters');
  });
});

function agents(changes = {}) {
  const files = launchdAgents(reminderPlan(changes), '/agents', join);
  return files.map(({ path, text }) => ({ path, agent: parse(text) }));
}
