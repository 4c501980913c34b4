import type { FoundEntry } from '../../core/diary/compare-found.ts';
import { groupBy } from '../../core/base/group.ts';
import { OWN_SESSION } from '../../core/diary/found-activity.ts';
import type { FileList, OtherFile } from './files-read.ts';

/**
 * Joins lists of activities with the files beside them that they name: the list says what each was, the file how far it
 * was. What a list has without a file comes from the list, but for sessions of this program, which the record has.
 */
export async function joinLists(
  found: readonly FoundEntry[],
  lists: readonly FileList[],
  others: readonly OtherFile[],
): Promise<readonly FoundEntry[]> {
  const { fileKey, joinedWithStrava } = await import('../../formats/activities/strava.ts');
  let left = found;
  const joined: FoundEntry[] = [];
  const ours = others.filter(({ what }) => what === OWN_SESSION);
  for (const { file, rows: all } of lists) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const recorded = new Set(
      ours.filter((one) => one.file.startsWith(folder)).map((one) => fileKey(one.file)),
    );
    const rows = all.filter((row) => !recorded.has(row.file));
    const beside = left.filter((entry) => entry.file.startsWith(folder));
    const byKey = groupBy(beside, (entry) => fileKey(entry.file));
    const files = new Map(
      [...byKey].map(([key, entries]) => [key, entries.map(({ activity }) => activity)]),
    );
    const used = new Set<FoundEntry>();
    for (const [index, activity] of joinedWithStrava(rows, files).entries()) {
      const inFile = byKey.get(rows[index]?.file ?? '') ?? [];
      const same = inFile.find((entry) => entry.activity.began === activity.began);
      if (same !== undefined) used.add(same);
      joined.push({ file: same?.file ?? file, activity });
    }
    left = left.filter((entry) => !used.has(entry));
  }
  return [...left, ...joined];
}
