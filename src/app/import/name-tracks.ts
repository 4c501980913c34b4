import type { Sport } from '../../core/diary/sport.ts';
import { asSport, isUnnamed } from '../../core/diary/unnamed-sport.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Host } from '../../host/host.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import type { FilesRead } from './files-read.ts';

/** Who says which sport it was, where a file does not. */
interface Naming {
  /** As it was typed; undefined if it was not. */
  readonly sport: Sport | undefined;
  /** Whether there is somebody to ask. */
  readonly isAsked: boolean;
}

/**
 * Says of activities which sport they are if their files do not, as is the case with many GPX files: asked for once for all
 * of them. Otherwise they stay what they are.
 */
export async function nameTracks(
  host: Host,
  read: FilesRead,
  { sport: typed, isAsked }: Naming,
): Promise<FilesRead> {
  const count = read.found.filter(({ activity }) => isUnnamed(activity)).length;
  if (count === 0) return read;
  const sport = typed ?? (isAsked ? await askedSport(host, count) : undefined);
  if (sport === undefined) return read;
  return {
    ...read,
    found: read.found.map((entry) => ({ ...entry, activity: asSport(entry.activity, sport) })),
  };
}

async function askedSport(host: Host, count: number): Promise<Sport | undefined> {
  const answer = await host.ask<string>(
    {
      type: 'select',
      message: `${quantity(count, 'track does', 'tracks do')} not say which sport; what ${count === 1 ? 'is it' : 'are they'}?`,
      default: 'run',
      choices: CHOICES,
    },
    { isInLines: isWrittenOnce(host) },
  );
  return CHOICES.find(({ value }) => value === answer)?.value;
}

const CHOICES: readonly { readonly value: Sport; readonly name: string }[] = [
  { value: 'run', name: 'running' },
  { value: 'walk', name: 'walking' },
  { value: 'cycle', name: 'cycling' },
  { value: 'other', name: 'something else' },
];
