import type { ClinicianReport } from '../../../core/paper/clinician-report.ts';
import { paperDay, paperSpan } from '../../../core/paper/report-words.ts';
import { MOST_SHOWN, shownFirst } from '../../../core/paper/shown-first.ts';
import type { Day } from '../../../core/time/day.ts';
import { Earlier, Section } from './facts.tsx';

/** What changed, and what was noted. */
export function ChangesSection({ changes, notes }: ClinicianReport) {
  return (
    <Section id="changes" title="Changes and notes">
      <div class="two">
        <Days
          title="Changes"
          none="None was recorded."
          most={MOST_SHOWN.changes}
          entries={changes.map(({ day, until, kind, words }) => ({
            day,
            until,
            kind,
            words,
          }))}
        />
        <Days
          title="Notes, as they were written"
          none="None was written."
          most={MOST_SHOWN.notes}
          entries={notes.map(({ day, about, text }) => ({
            day,
            until: null,
            kind: about,
            words: text,
          }))}
        />
      </div>
    </Section>
  );
}

/** Something of a day, in words. */
interface Entry {
  readonly day: Day;
  readonly until: Day | null;
  readonly kind: string;
  readonly words: string;
}

function Days({
  title,
  none,
  most,
  entries,
}: {
  readonly title: string;
  readonly none: string;
  readonly most: number;
  readonly entries: readonly Entry[];
}) {
  const { shown, more } = shownFirst(entries, most);
  return (
    <div>
      <h3>{title}</h3>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <dl class="days">
          {shown.map(({ day, until, kind, words }, index) => (
            <div key={index}>
              <dt>{until === null ? paperDay(day) : paperSpan(day, until)}</dt>
              <dd>
                <span class="kind">{kind}:</span> <span class="said">{words}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Earlier more={more} />
    </div>
  );
}

/** What the person would like answered. */
export function QuestionSection({ question }: ClinicianReport) {
  return question === null ? null : (
    <Section id="question" title="The question they would like answered">
      <blockquote class="said">{question}</blockquote>
    </Section>
  );
}
