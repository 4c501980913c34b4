import { dirname } from 'node:path';
import { epochMs } from '../../core/time/day.ts';
import { lastChange } from '../../host/files/last-change.ts';
import { deviceName } from '../../host/files/settings.ts';
import type { Host } from '../../host/host.ts';
import { libraryFiles } from '../../host/library/library.ts';
import type { RecordSnapshot } from './read-record.ts';

/**
 * Returns when anything last changed that decides what a plan comes to and that no line of this device says, in milliseconds
 * since the epoch: the settings, the user's own routines and exercises, the program with those that it ships, and which
 * lines of other devices are here. A file from the future, as after the clock was set back, is as new as can be: from now.
 */
export function configuredAt(host: Host, { settings, now, journal }: RecordSnapshot): number {
  const { routines } = host.folders;
  const files = libraryFiles({ shipped: host.shippedRoutines, own: routines });
  const device = deviceName(settings);
  const others = journal.files.filter(({ name }) => !name.endsWith(`.${device}.ndjson`));
  const changed = lastChange([
    host.settings.file,
    host.prebuiltLibrary,
    // With their folders, in which a removed file leaves a trace.
    ...files.flatMap(({ path }) => [path, dirname(path)]),
    routines,
    ...others.map(({ name }) => `${host.journal.folder}/${name}`),
  ]);
  return Math.min(changed, epochMs(now));
}
