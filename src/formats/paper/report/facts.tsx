import type { ComponentChildren } from 'preact';
import { earlierWords } from '../../../core/paper/report-words.ts';
import { tiedText } from '../tied-text.ts';

/** Something that is said in a few words, with what it is about. */
export interface Fact {
  readonly about: string;
  readonly says: ComponentChildren;
  /** Whether it needs the whole width. */
  readonly isWide?: boolean;
}

/** Facts side by side, as many as there is room for. There is at least one. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ about, says, isWide }) => (
        <div key={about} class={isWide === true ? 'fact whole-width' : 'fact'}>
          <dt>{tiedText(about)}</dt>
          <dd>{typeof says === 'string' ? tiedText(says) : says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A section of a report, with its heading. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** How much more a list has than is shown; nothing if all of it is. */
export function Earlier({ more }: { readonly more: number }) {
  return more === 0 ? null : <p class="note">{earlierWords(more)}</p>;
}
