import { presentation } from '../app/display/presentation.ts';
import { findInsights } from '../app/insight/insights.ts';
import { asksForGpList, questionsFrom, questionWord } from '../app/options/question-option.ts';
import { readRecord } from '../app/record/read-record.ts';
import { Fault } from '../core/base/fault.ts';
import { charsetOf } from '../core/text/charset.ts';
import { insightsJson } from '../formats/json/insights.ts';
import type { Host } from '../host/host.ts';
import { gpListLines, gpListWords, NO_GP_LIST } from '../view/report/gp-list.ts';
import { insightsLines, insightsText, READ_FROM_TOP } from '../view/report/insights.ts';
import { nothingToAskWords } from '../view/report/no-insights.ts';

/** Flags of `stretch insights`. */
export interface InsightsOptions {
  readonly all?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
}

/** Answers what a diary of mornings, runs and sessions is asked, or what it takes to answer. */
export async function insights(
  host: Host,
  words: readonly string[],
  options: InsightsOptions,
): Promise<number> {
  const about = questionWord(words);
  if (asksForGpList(about)) return gpList(host, options);
  const questions = questionsFrom(about);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const found = findInsights(record);
  if (options.json === true) {
    host.out.write(insightsJson(found.insights, questions));
    return 0;
  }
  const { units: unit } = record.settings;
  const nothing = nothingToAskWords(found.insights, questions, unit);
  if (nothing !== undefined) {
    host.out.print(nothing);
    return 0;
  }
  const { theme, isPlain: wantsPlain } = await presentation(host);
  const isPlain = options.plain === true || wantsPlain;
  // Who asks one question wants to know what its answer is made from.
  const isAll = options.all === true || questions !== undefined;
  const shown = { ...found, unit, questions, isAll };
  const look = { theme, columns: host.out.columns, isAscii: charsetOf(host.env).isAscii };
  const text = isPlain ? insightsLines(shown) : insightsText(shown, look);
  await host.page(text, { isPlain, belowLong: READ_FROM_TOP });
  return 0;
}

/** Shows only what GPs are asked to look for, to be shown to one. */
async function gpList(host: Host, options: InsightsOptions): Promise<number> {
  if (options.json === true) {
    throw new Fault('usage', 'the list for GPs has no JSON', 'without it: stretch insights gp');
  }
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { theme, isPlain: wantsPlain } = await presentation(host);
  const isPlain = options.plain === true || wantsPlain;
  const { columns } = host.out;
  const lines = isPlain ? gpListWords(true) : gpListLines(true, { theme, columns }).slice(1);
  const isThere = findInsights(record).insights.isLongSore;
  host.out.print(isThere ? `${lines.join('\n')}\n` : NO_GP_LIST);
  return 0;
}
