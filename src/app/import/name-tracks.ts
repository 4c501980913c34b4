import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Sport } from '../../core/diary/sport.ts';
import { asSport, isUnnamed } from '../../core/diary/unnamed-sport.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Host } from '../../host/host.ts';
import { tracksText } from '../../view/report/found-row.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import type { FilesRead } from './files-read.ts';

/** Who says which sport it was, where a file does not. */
interface Naming {
  /** As it was typed; undefined if it was not. */
  readonly sport: Sport | undefined;
  /** Whether there is somebody to ask. */
  readonly isAsked: boolean;
  readonly units: DistanceUnit;
  /** Hears which tracks they are before it is asked. */
  readonly show: (text: string) => void;
}

/**
 * Says of activities which sport they are if their files do not, as is the case with many GPX files: asked for once for all
 * of them. Otherwise they stay what they are.
 */
export async function nameTracks(
  host: Host,
  read: FilesRead,
  { sport: typed, isAsked, units, show }: Naming,
): Promise<FilesRead> {
  const tracks = read.found.filter(({ activity }) => isUnnamed(activity));
  if (tracks.length === 0) return read;
  if (typed === undefined && isAsked) show(tracksText(tracks, units));
  const sport = typed ?? (isAsked ? await askedSport(host, tracks.length) : undefined);
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
