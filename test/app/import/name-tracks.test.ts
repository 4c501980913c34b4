import { describe, expect, it } from 'vitest';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import { nameTracks } from '../../../src/app/import/name-tracks.ts';
import type { Host } from '../../../src/host/host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { foundActivity } from '../../support/found.ts';

const RUN = foundActivity();
const ROWED = foundActivity({ sport: 'other', sportName: 'rowing' });
const TRACK = foundActivity({ sport: 'other', sportName: '' });

describe('tracks whose file does not say which sport they are', () => {
  it('are what somebody typed, and the others stay what they are', async () => {
    const { sports, questions } = await named([RUN, ROWED, TRACK], {
      sport: 'walk',
      isAsked: true,
    });
    expect([sports, questions]).toEqual([['run', 'other', 'walk'], []]);
  });

  it('are asked about once', async () => {
    const { sports, questions, shown } = await named([TRACK, RUN, TRACK], {
      answer: 'run',
      isAsked: true,
    });
    expect(sports).toEqual(['run', 'run', 'run']);
    const line = '    a.gpx: 2026-11-02 07:00  5.0 km in 30:00\n';
    expect(shown).toEqual([line.repeat(2)]);
    expect(questions).toEqual(['2 tracks do not say which sport; what are they?']);
  });

  it('stay what they are if there is nobody to ask', async () => {
    const { sports, questions } = await named([TRACK], { isAsked: false });
    expect([sports, questions]).toEqual([['other'], []]);
  });

  it('are no reason to ask if there are none', async () => {
    const { questions } = await named([RUN, ROWED], { isAsked: true });
    expect(questions).toEqual([]);
  });
});

interface Given {
  readonly sport?: FoundActivity['sport'];
  readonly isAsked: boolean;
  readonly answer?: string;
}

async function named(activities: readonly FoundActivity[], { sport, isAsked, answer = '' }: Given) {
  const questions: string[] = [];
  const shown: string[] = [];
  const ask = async (question: { readonly message: string }) => {
    questions.push(question.message);
    return answer;
  };
  const host = { ...fakeHost(), ask: ask as Host['ask'] };
  const found = activities.map((activity) => ({ file: 'a.gpx', activity }));
  const read = { found, own: [], unread: [], others: [], leftOut: [], open: [] };
  const result = await nameTracks(host, read, {
    sport,
    isAsked,
    units: 'km',
    show: (text) => shown.push(text),
  });
  return { sports: result.found.map(({ activity }) => activity.sport), questions, shown };
}
