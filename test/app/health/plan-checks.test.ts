import { expect, it } from 'vitest';
import { planChecks } from '../../../src/app/health/plan-checks.ts';
import { experiment, schedule, scheduleChange } from '../../support/sample-journal.ts';
import { slot } from '../../support/sample-schedule.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { fakeHost } from '../../support/fake-host.ts';

it('the slots are fine if each has a time of its own', async () => {
  const [check] = await planChecks(fakeHost({ lines: [schedule('2026-11-01')] }));
  expect(check).toMatchObject({ id: 'plan.slots', state: 'fine', found: '2 slots' });
});

it('two slots at one time are noted, with what to type', async () => {
  const lines = ['lunch', 'noon'].map((name, index) =>
    scheduleChange(
      '2026-12-01',
      [{ set: slot(name, '12:30') }],
      `2026-11-23T08:0${index}:00.000+00:00`,
    ),
  );
  expect(await planChecks(fakeHost({ lines }))).toEqual([
    {
      id: 'plan.slots',
      name: 'slots',
      state: 'note',
      found: 'the lunch and noon slots are both at 12:30 from Tue 1 Dec, so one can only be missed',
      advice: 'to move one, set it to another time: stretch schedule set noon TIME; to remove one',
      command: 'stretch schedule remove noon',
    },
  ]);
});

it('slots of strength on two days in a row are worth a note, with other days to type', async () => {
  const lines = [schedule('2026-11-01', [{ ...slot('strong', '12:00'), routine: 'core' }])];
  const [check, ...others] = await planChecks(fakeHost({ lines, library: shippedLibrary() }));
  expect(others).toEqual([]);
  expect(check).toMatchObject({
    state: 'note',
    found: 'the strong slot has core on two days in a row; it needs a day between',
    command: 'stretch schedule set strong 12:00 --days 3/7',
  });
});

it('an experiment whose slot is no longer planned is worth a note', async () => {
  const gone = scheduleChange(
    '2026-11-20',
    [{ remove: 'evening' }],
    '2026-11-20T08:00:00.000+00:00',
  );
  const lines = [schedule('2026-11-01'), experiment('2026-11-23'), gone];
  expect(await planChecks(fakeHost({ lines }))).toMatchObject([
    {
      state: 'note',
      found: expect.stringContaining('the evening slot, which is no longer planned'),
      command: 'stretch experiment stop --give-up',
    },
  ]);
});

it('an experiment one of whose routines is gone is worth a note', async () => {
  const routines = { slot: 'evening', names: ['lower-back', 'mine'] } as const;
  const compared = experiment('2026-11-23', { kind: 'routines', slots: [], routines });
  const lines = [schedule('2026-11-01'), compared];
  expect(await planChecks(fakeHost({ lines, library: shippedLibrary() }))).toMatchObject([
    {
      state: 'note',
      found: 'your experiment compares the routine `mine`, and there is none of that name',
      command: 'stretch experiment stop --give-up',
    },
  ]);
});
