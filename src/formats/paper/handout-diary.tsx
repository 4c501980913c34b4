import type { HandoutDiary } from '../../core/paper/handout-diary.ts';
import { type Day, weekday } from '../../core/time/day.ts';
import { dateInMonth, monthWords } from '../../core/time/day-words.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';

/** Days to tick: fourteen in a row, or seven where letters are large. */
export function DiaryPart({ days, ticks, isLarge }: HandoutDiary & { readonly isLarge: boolean }) {
  const size = isLarge ? 7 : 14;
  const weeks = Array.from({ length: Math.ceil(days.length / size) }, (_, week) => week * size);
  return (
    <section class="whole">
      {weeks.map((from) => (
        <Grid
          days={days.slice(from, from + size)}
          ticks={ticks.map(({ label, isOn }) => ({ label, isOn: isOn.slice(from, from + size) }))}
        />
      ))}
    </section>
  );
}

function Grid({ days, ticks }: HandoutDiary) {
  const [first] = days;
  if (first === undefined) return null;
  const title = `${days.length} days from ${dateInMonth(first)} ${monthWords(first)}`;
  return (
    <div class="table" role="region" tabindex={0} aria-label={title}>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">
              <h2>{title}</h2>
            </th>
            {days.map((day) => (
              <DayHead day={day} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Soreness on waking, 0 to 10</th>
            {days.map(() => (
              <td />
            ))}
          </tr>
          {ticks.map(({ label, isOn }) => (
            <tr>
              <th scope="row">{label}</th>
              {isOn.map((is) => (
                <td>{is ? '' : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ day }: { readonly day: Day }) {
  return (
    <th scope="col">
      {weekdayWords(weekday(day))}
      <br />
      {dateInMonth(day)}
    </th>
  );
}
