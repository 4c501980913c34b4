/**
 * What GPs are asked to look for in back pain that began before 45 and has lasted over three months (NICE NG65, recommendation
 * on referral). Fixed text, shown after twelve weeks of a sore back and never before; nothing is counted or scored.
 */
export const GP_LIST: readonly string[] = [
  'It began before you were 35.',
  'It wakes you in the second half of the night.',
  'Pain in a buttock.',
  'It gets better when you move.',
  'It gets better within two days of anti-inflammatory tablets.',
  'A parent, brother, sister or child with spondyloarthritis.',
  'Arthritis, now or before.',
  'Pain where a tendon meets a bone, such as at the heel.',
  'Psoriasis.',
];

/** What is said above the list. */
export const GP_LIST_INTRO =
  'These are the things GPs are asked to look for. If several are true of you, show them this page.';

/** Whom the list is about, said before anything else of it. */
export const GP_LIST_ABOUT =
  'Only for low back pain that began before the age of 45 and has lasted for more than three months (NICE guideline NG65).';

/** What is said below it: what is usual without any of it, what else to tell a GP about, and where emergencies are. */
export const GP_LIST_NOTES: readonly string[] = [
  'Stiffness first thing in the morning is also usual in ordinary back pain.',
  'Tell your GP about anything new that comes later, above all psoriasis, a bowel disease, or uveitis (a painful red eye).',
  'What needs help at once is another list: stretch check',
];
