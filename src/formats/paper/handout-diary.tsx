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
        <Grid days={days} ticks={ticks} from={from} until={Math.min(from + size, days.length)} />
      ))}
    </section>
  );
}

interface GridOf extends HandoutDiary {
  readonly from: number;
  readonly until: number;
}

function Grid({ days, ticks, from, until }: GridOf) {
  const [first] = days.slice(from);
  if (first === undefined) return null;
  return (
    <table class="grid">
      <thead>
        <tr>
          <td>
            <h2>
              {until - from} days from {dateInMonth(first)} {monthWords(first)}
            </h2>
          </td>
          {days.slice(from, until).map((day) => (
            <DayHead day={day} />
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Soreness on waking, 0 to 10</th>
          {days.slice(from, until).map(() => (
            <td />
          ))}
        </tr>
        {ticks.map(({ label, isOn }) => (
          <tr>
            <th scope="row">{label}</th>
            {isOn.slice(from, until).map((is) => (
              <td>{is ? '' : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
