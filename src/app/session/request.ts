import type { AffectedSide } from '../../core/library/side.ts';
import type { Guidance } from '../../core/settings/guidance.ts';
import type { GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { Host } from '../../host/host.ts';
import type { CommandContext } from '../record/read-record.ts';
import type { SaidBefore } from './said-before.ts';
import type { SessionTerminal } from './terminal.ts';

/** Which session the user asked for, and how to run it. */
export interface SessionRequest {
  readonly routine: string;
  readonly slot: string | null;
  readonly side: AffectedSide | undefined;
  /** The exercise to begin with, from 1. */
  readonly from: number | undefined;
  /** How figures are drawn; undefined for what is set or fits the terminal. */
  readonly glyphs: GlyphMode | undefined;
  /** How much is explained; undefined for what is set. */
  readonly guidance: Guidance | undefined;
  readonly isPlain: boolean;
  readonly isDryRun: boolean;
  /** How many times faster than real time to rehearse; undefined for a session that is recorded. */
  readonly speed: number | undefined;
  /** Whether to continue an interrupted session. */
  readonly goOn: 'ask' | 'yes' | 'no';
  /** Whether to start in spite of strong pain. */
  readonly isAnyway: boolean;
  /** Whether to ask nothing. */
  readonly isUnattended: boolean;
  /** Whether a new computer gets a plan with the session. */
  readonly mayPlan: boolean;
}

/** What a session runs on and what it is about. */
export interface SessionContext {
  readonly host: Host;
  readonly terminal: SessionTerminal;
  readonly snapshot: CommandContext;
  readonly request: SessionRequest;
  readonly affected: AffectedSide;
  readonly said: SaidBefore;
  /** Whether something that was asked before the session is recorded already. */
  readonly isKept: boolean;
}

/** Somebody left before a session, with what to print about that. */
export interface LeftEarly {
  readonly left: string;
}

/** Whether somebody can press a key, and the answer would be recorded. */
export function canAsk({ host, request }: Pick<SessionContext, 'host' | 'request'>): boolean {
  return host.hasKeys && request.speed === undefined && !request.isUnattended;
}
