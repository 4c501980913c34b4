import type { FoundContent, FoundContext } from '../../core/diary/found-activity.ts';

/** Reads a file of a watch or an app. It never throws: what it cannot read is `unreadable`. */
export type ActivityReader = (
  bytes: Uint8Array,
  context: FoundContext,
) => Promise<FoundContent> | FoundContent;
