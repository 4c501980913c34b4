import type { ChannelFailure, ChannelName } from '../../core/audio/sound-channel.ts';

/** Says what cannot be heard and why, what is heard instead, and how to mend it or leave it at that. */
export function soundFailureText({ channel, through, why, instead }: ChannelFailure): string {
  const subject = channel === undefined ? 'Sound does' : SUBJECTS[channel];
  const reason = through === undefined ? why : `${through} ${why}`;
  const used = instead === undefined ? 'There is no sound' : `Using ${OBJECTS[instead]} instead`;
  const keep =
    instead === undefined
      ? 'to turn it off: stretch config set sound off'
      : `to keep ${OBJECTS[instead]}: stretch config set sound ${instead}`;
  return `${subject} not work here: ${reason}. ${used}. To mend it: stretch doctor; ${keep}`;
}

const SUBJECTS: Readonly<Record<ChannelName, string>> = {
  speech: 'Speech does',
  tones: 'Tones do',
  bell: 'The bell does',
};

const OBJECTS: Readonly<Record<ChannelName, string>> = {
  speech: 'speech',
  tones: 'tones',
  bell: 'the bell',
};
