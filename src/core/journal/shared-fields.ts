import { about, nullable, optional, unchecked } from './field.ts';
import { anyText, number, stamp } from './value-fields.ts';

/** Describes a number from 0 to 10 that somebody may have left out. */
export const onScale = (what: string) => `${what}, 0 to 10; null if not answered`;

/** A number from 0 to 10, or null. */
export const answer = (what: string) => about(onScale(what), nullable(number));

/** When what a line is about began. */
export const began = about('when it began, if that is not when the line was written', stamp);

/** Something that is true if it is there. */
export const FLAG = optional(unchecked<true>());

/** A note. */
export const note = about('in the words of the user', anyText);
