/** Characters of what a program said that are passed on. */
const LONGEST = 120;

/*
 * What the players and speech programs write where there is nothing to play on: ALSA (espeak-ng, aplay, sox), PulseAudio
 * (paplay), PipeWire (pw-play), SDL (ffplay). Their last lines speak of files and hosts that nobody can make sense of.
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

/** Why a program has failed, from what it wrote, in words that follow its name. */
export function failureReason(complaint: string): string {
  if (NO_DEVICE.test(complaint)) return 'found no sound device';
  return `said: ${(complaint.trim().split('\n').at(-1) ?? '').slice(0, LONGEST)}`;
}
