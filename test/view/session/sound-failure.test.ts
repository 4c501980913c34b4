import { expect, it } from 'vitest';
import type { ChannelFailure, ChannelName } from '../../../src/core/audio/sound-channel.ts';
import { soundFailureText } from '../../../src/view/session/sound-failure.ts';

const SPEECH = failure('speech', 'espeak-ng', 'failed');
const TONES = failure('tones', 'aplay', 'failed');

it.each<[string, readonly ChannelFailure[], ChannelName | undefined]>([
  [
    'Speech does not work here: espeak-ng failed. Using tones instead. To mend it: stretch doctor. To keep tones: stretch config set sound tones',
    [SPEECH],
    'tones',
  ],
  [
    'Tones do not work here: aplay failed. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    [TONES],
    'bell',
  ],
  [
    'Speech and tones do not work here: espeak-ng and aplay failed. There is no sound. To mend it: stretch doctor. To turn it off: stretch config set sound off',
    [SPEECH, TONES],
    undefined,
  ],
  [
    'Speech and tones do not work here: espeak-ng died; aplay failed. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    [failure('speech', 'espeak-ng', 'died'), TONES],
    'bell',
  ],
  [
    'Sound does not work here: Error: x. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    [failure(undefined, undefined, 'Error: x')],
    'bell',
  ],
])('%s', (text, failures, instead) => {
  expect(soundFailureText(failures, instead)).toBe(text);
});

function failure(
  channel: ChannelName | undefined,
  through: string | undefined,
  why: string,
): ChannelFailure {
  return { channel, through, why, instead: undefined };
}
