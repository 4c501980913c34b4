import type { RecognisedFormat } from '../../formats/activities/formats.ts';
import type { ArchiveFile } from '../../host/archives/archive-file.ts';
import { addContent, type Reading, type ReadingContext } from './files-read.ts';

/** Reads a file of a watch or an app, whose format is known. `at` hears how much of it is read, 0 to 1. */
export async function readActivities(
  file: ArchiveFile,
  format: RecognisedFormat,
  reading: Reading,
  { context, at }: { readonly context: ReadingContext; readonly at: (share: number) => void },
): Promise<void> {
  const own = { ...context, file: file.path };
  if (format.kind === 'other') {
    reading.others.push({ file: file.path, what: format.what });
    return;
  }
  if (format.kind === 'parts') {
    const { take, end } = format.open(own);
    let count = 0;
    const refused = await file.eachPart(format.most, (part) => {
      take(part);
      count += part.length;
      if (file.size !== undefined) at(count / file.size);
    });
    const content = end();
    if (refused === undefined) addContent(reading, file.path, content);
    else if (content.kind === 'activities') {
      addContent(reading, refused.path, { ...content, unread: refused.why });
    } else reading.unread.push({ file: refused.path, why: refused.why });
    return;
  }
  const bytes = await file.bytes(format.most);
  if ('why' in bytes) {
    reading.unread.push({ file: bytes.path, why: bytes.why });
    return;
  }
  if (format.kind === 'list') {
    reading.lists.push({ file: file.path, rows: format.rows(bytes, own) });
    return;
  }
  const content = format.read(bytes, own);
  if (content.kind !== 'question') addContent(reading, file.path, content);
  else {
    const read = (said: Partial<ReadingContext>) => format.read(bytes, { ...own, ...said });
    reading.open.push({ file: file.path, question: content, read });
  }
}
