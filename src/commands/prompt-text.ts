import { routineById } from '../core/library.ts';
import { allSets, plan, planSeconds } from '../core/plan.ts';
import { dueSpans } from '../core/prompt-lines.ts';
import { trainingDay } from '../core/day.ts';
import type { Host } from '../host/host.ts';
import { promptText } from '../view/prompt.ts';
import { readJournal } from './archive.ts';

/** What shells show at their prompt in the next two weeks. Says nothing about files with mistakes: commands do. */
export async function promptFor(host: Host): Promise<string> {
  const { dayStart, affected } = host.settings.read().settings;
  const now = host.clock.stamp();
  const { history } = readJournal(host, trainingDay(now, dayStart), dayStart);
  const spans = dueSpans(history, now, dayStart, (local) => host.clock.instantsOf(local));
  if (spans.length === 0) return '';
  const library = await host.library();
  return promptText(spans, (id) => {
    const routine = routineById(library, id);
    return routine && planSeconds(allSets(plan(library, routine, { affected })));
  });
}
