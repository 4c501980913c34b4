import type { DoneOfPlanned } from '../../../core/adherence/adherence.ts';
import type { Spread } from '../../../core/base/spread.ts';
import { rangeWords } from '../../../core/paper/report-words.ts';
import { amountWords, doneOfPlanned, shareWords } from '../../../core/text/quantity.ts';
import { tiedText } from '../tied-text.ts';

/** Some numbers in a fact, of which the median is what one reads first. */
export function SpreadText({ spread, of }: { readonly spread: Spread; readonly of?: number }) {
  return (
    <>
      <b>median {amountWords(spread.median)}</b>, range {rangeWords(spread)},{' '}
      {tiedText(`n ${spread.count}`)}
      {of === undefined ? '' : ` of ${of}`}
    </>
  );
}

/** A share in a fact, with what it is of; of nothing planned, that. */
export function ShareText({ count }: { readonly count: DoneOfPlanned }) {
  if (count.planned === 0) return <>none planned</>;
  return (
    <>
      <b>{tiedText(shareWords(count))}</b>, {doneOfPlanned(count)}
    </>
  );
}
