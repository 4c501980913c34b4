import { Fault } from '../../core/base/fault.ts';
import type { DiaryNote } from '../../core/diary/diary.ts';
import { shortIdWord } from '../../core/text/shell-quote.ts';
import type { Host } from '../../host/host.ts';
import { refuseOtherFlags } from '../options/other-flags.ts';
import { noteFrom, yesFrom } from '../options/record-options.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedStart } from '../record/typed-moment.ts';
import type { EditOptions, Values } from './correction.ts';

/** Returns new values of a note. Throws a `usage` fault. */
export function ofNote(
  host: Host,
  record: RecordSnapshot,
  { id }: DiaryNote,
  options: EditOptions,
): Values {
  refuseOtherFlags('a note', options, ['text', 'mark', 'at']);
  const { text: typed, mark, at } = options;
  const text = noteFrom(typed);
  if (typed !== undefined && text === undefined) {
    const hint = `to remove it: stretch history remove ${shortIdWord(id, record.shell)}`;
    throw new Fault('usage', 'a note needs a text', hint);
  }
  return {
    text,
    mark: mark === undefined ? undefined : yesFrom('--mark', mark),
    day: at === undefined ? undefined : typedStart(host, record, '--at', at).day,
  };
}
