/** Characters of a program's message that are passed on. */
const MOST_CHARACTERS = 120;

/*
 * What players and speech programs write if there is no sound device: ALSA (espeak-ng, aplay, sox), PulseAudio (paplay),
 * PipeWire (pw-play), SDL (ffplay). Their last lines name files and hosts that mean nothing to a user.
 */
const NO_DEVICE = new RegExp(
  [
    'cannot find card',
    'unknown pcm',
    'audio open error',
    'snd_pcm_open',
    String.raw`no (?:default |such |available )?(?:audio|sound) (?:output )?device`,
    'pa_context_connect',
    'pw_context_connect',
    'connection failure: connection refused',
    "can't connect: host is down",
  ].join('|'),
  'i',
);

/** Why a program failed, from what it wrote to stderr; a verb phrase that follows the program's name. */
export function failureReason(stderr: string): string {
  if (NO_DEVICE.test(stderr)) return 'found no sound device';
  return `said: ${(stderr.trim().split('\n').at(-1) ?? '').slice(0, MOST_CHARACTERS)}`;
}
