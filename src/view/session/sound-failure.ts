import type { ChannelFailure, ChannelName } from '../../core/audio/sound-channel.ts';
import { groupBy } from '../../core/base/group.ts';
import { capitalise } from '../../core/text/capitalise.ts';

/** Says what cannot be heard and why, what is heard instead of all of it, and how to mend it or leave it at that. */
export function soundFailureText(
  failures: readonly ChannelFailure[],
  instead: ChannelName | undefined,
): string {
  const names = failures.map(({ channel }) => (channel === undefined ? 'sound' : NAMES[channel]));
  const isPlural = names.length > 1 || names[0] === NAMES.tones;
  const subject = `${capitalise(names.join(' and '))} ${isPlural ? 'do' : 'does'}`;
  const used = instead === undefined ? 'There is no sound' : `Using ${NAMES[instead]} instead`;
  const keep =
    instead === undefined
      ? 'To turn it off: stretch config set sound off'
      : `To keep ${NAMES[instead]}: stretch config set sound ${instead}`;
  return `${subject} not work here: ${reasons(failures)}. ${used}. To mend it: stretch doctor. ${keep}`;
}

const NAMES: Readonly<Record<ChannelName, string>> = {
  speech: 'speech',
  tones: 'tones',
  bell: 'the bell',
};

/** Each reason once, after the programs that it is true of. */
function reasons(failures: readonly ChannelFailure[]): string {
  return [...groupBy(failures, ({ why }) => why)]
    .map(([why, of]) => {
      const programs = of.flatMap(({ through }) => through ?? []).join(' and ');
      return programs === '' ? why : `${programs} ${why}`;
    })
    .join('; ');
}
