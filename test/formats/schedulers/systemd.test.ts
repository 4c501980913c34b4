import { describe, expect, it } from 'vitest';
import { systemdTimers, systemdUnits } from '../../../src/formats/schedulers/systemd.ts';
import { HOME, join, reminderPlan } from '../../support/reminder-plan.ts';

describe('a slot’s units', () => {
  it('have the times in a timer that catches up after sleep', () => {
    const files = systemdUnits(reminderPlan(), '/units', join);
    expect(files.map(({ path }) => path)).toEqual([
      String.raw`/units/stretch-remind-lunch\x2dbreak.service`,
      String.raw`/units/stretch-remind-lunch\x2dbreak.timer`,
      String.raw`/units/stretch-remind-\xe6\x9c\x9d.service`,
      String.raw`/units/stretch-remind-\xe6\x9c\x9d.timer`,
    ]);
    expect(files[1]?.text).toContain('OnCalendar=Mon,Wed,Sun *-*-* 12,13:30:00\nPersistent=true\n');
    expect(files[3]?.text).toContain(
      'OnCalendar=*-*-* 07:00:00\nOnCalendar=2026-11-24 08:05:00\nPersistent=true\n',
    );
  });

  it('are in the user’s time zone if it differs', () => {
    const [, timer] = systemdUnits(reminderPlan({ env: { TZ: 'Europe/Berlin' } }), '/units', join);
    expect(timer?.text).toContain('OnCalendar=Mon,Wed,Sun *-*-* 12,13:30:00 Europe/Berlin\n');
  });

  it('run a program with a usual path directly, and any other with a shell', () => {
    const program = ['/opt/my node/node', '/opt/100% $x/stretch.cjs'];
    const [plain] = systemdUnits(reminderPlan({ program }), '/units', join);
    expect(plain?.text).toContain(
      'ExecStart="/opt/my node/node" "/opt/100%% $$x/stretch.cjs" "remind" "lunch-break"\n',
    );
    const [odd] = systemdUnits(reminderPlan({ program: [`${HOME}/node`] }), '/units', join);
    expect(odd?.text).toContain(String.raw`ExecStart="/bin/sh" "-c" "exec \"$$0\" \"$$@\"" "`);
  });

  it('have names that are short enough whatever the slot is called', () => {
    const slot = '朝'.repeat(24);
    const plan = reminderPlan({ triggers: [{ slot, time: '07:00', days: [1] }], once: [] });
    expect(systemdTimers(plan)).toEqual([
      expect.stringMatching(/^stretch-remind-[0-9a-f]{8}\.timer$/),
    ]);
  });
});
