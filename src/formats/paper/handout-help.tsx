import type { HandoutHelp } from '../../core/paper/handout-help.ts';
import { uncapitalise } from '../../core/text/capitalise.ts';

/** When to ease off, and when to stop. */
export function PainPart({ pain, signs }: Pick<HandoutHelp, 'pain' | 'signs'>) {
  return (
    <section class="whole">
      <h2>Pain while you exercise, from 0 (none) to 10 (the worst you can imagine)</h2>
      <ul class="scale">
        {pain.map(({ range, words }) => (
          <li>
            <strong>{range}:</strong> {words}
          </li>
        ))}
      </ul>
      <p>{signs}</p>
    </section>
  );
}

/** When to get help. */
export function HelpPart({ heading, emergencies, where }: Omit<HandoutHelp, 'pain' | 'signs'>) {
  return (
    <section class="box whole">
      <h2>Get help: {uncapitalise(heading)}</h2>
      <ul>
        {emergencies.map(({ words, help }) => (
          <li>
            {words}
            {help !== '' && ` (${help})`}
          </li>
        ))}
      </ul>
      <p>
        <strong>If any of these is true:</strong> {where.join(' ')}
      </p>
    </section>
  );
}
