/** A short sound, named for what it means. */
export type SoundCue = 'tick' | 'start' | 'half-way' | 'switch' | 'end';
