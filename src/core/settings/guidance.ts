/** How much is said about how to do an exercise; `auto` fades with practice. */
export const GUIDANCE = ['auto', 'full', 'brief'] as const;

/** One of them. */
export type Guidance = (typeof GUIDANCE)[number];
