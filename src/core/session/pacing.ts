/** What decides how long the words of a session take, and so the session. */
export interface Pacing {
  /** Words a minute at which everything is said, or at which it is time to read it. */
  readonly rate: number;
  /** The ids of the movements that are taught in full before their first set; the others are only named. */
  readonly taught: ReadonlySet<string>;
}
