import type { Line } from '../../src/core/journal/line.ts';
import {
  ended,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  scheduleChange,
  setDone,
  started,
} from './sample-journal.ts';
import { slot } from './sample-schedule.ts';

const START = started();

/** Lines of every type, with every field between them. */
export const SAMPLE_LINES: readonly Line[] = [
  START,
  started({
    began: '2026-11-24T06:50:00.000+00:00',
    did: [0],
    effort: 3,
    painDuring: null,
    painAfter: 1,
    easier: true,
    anyway: true,
    note: 'Slowly',
    avoided: [
      { step: 3, exercise: 'knees', cautions: ['knee'] },
      { step: 4, exercise: 'rolls', instead: 'rolls-small', cautions: ['hip', 'balance'] },
    ],
    taught: ['press-up', 'rolls-small'],
  }),
  setDone(START.id, plannedLine(0)),
  ended(START.id),
  ended(START.id, { reason: 'quit', next: 2 }),
  line({ type: 'skip', slot: 'morning', reason: 'ill' }),
  line({ type: 'skip', slot: 'evening', reason: 'pain', pain: 7 }),
  line({
    type: 'skip',
    session: START.id,
    sets: [],
    hurt: plannedLine(1),
    pain: 2,
    reason: 'pain',
  }),
  line({ type: 'skip', session: START.id, sets: [plannedLine(1)], reason: 'pain' }),
  schedule('2026-11-01'),
  line({ type: 'amend', target: START.id, values: { pain: 3 } }),
  line({ type: 'remove', target: START.id }),
  logged([0, 2], {
    effort: 3,
    painDuring: null,
    painAfter: 2,
    note: 'At the gym',
    avoided: [{ step: 3, exercise: 'knees', cautions: ['knee'] }],
  }),
  pause('2026-11-24', '2026-12-01', { ended: '2026-11-26T09:00:00.000+00:00', note: 'Oslo' }),
  scheduleChange('2026-11-24', [{ remove: 'evening' }], '2026-11-24T06:00:00.000+00:00'),
  scheduleChange(
    '2026-11-24',
    [{ set: { ...slot('noon', '12:00'), every: { days: 2, from: '2026-11-24' } } }],
    '2026-11-24T06:01:00.000+00:00',
  ),
  line({ type: 'schedule', from: '2026-12-01', slots: [], changes: [], program: 'p1' }),
  line({ type: 'schedule', from: '2026-12-09', slots: [], changes: [], stops: 'p1' }),
  line({ type: 'remove', target: START.id, undo: true, empty: true }),
  line({ type: 'check', yes: [], list: 1 }),
  line({ type: 'check', yes: ['u1', 'h3'], list: 1 }, { at: '2026-11-25T07:00:00.000+00:00' }),
  line(
    { type: 'check', yes: ['u1'], list: 1, seen: '2026-11-26' },
    { at: '2026-11-26T12:00:00.000+00:00' },
  ),
  line({ type: 'import', file: 'backup.ndjson', lines: 20_000 }, { import: ['other'] }),
  line({ type: 'remove', target: START.id }, { order: '2026-11-24T09:00:00.001+00:00' }),
];
