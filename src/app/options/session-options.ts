import { Fault } from '../../core/base/fault.ts';
import { AFFECTED_SIDES, type AffectedSide } from '../../core/library/side.ts';
import { GUIDANCE, type Guidance } from '../../core/settings/guidance.ts';
import type { SessionRequest } from '../session/request.ts';
import { glyphsFrom } from './figure-options.ts';

/** The flags that `today` and `start` share, as typed. */
export interface SessionOptions {
  readonly side?: string;
  readonly from?: string;
  readonly plain?: boolean;
  readonly dryRun?: boolean;
  readonly speed?: string;
  readonly glyphs?: string;
  readonly yes?: boolean;
  readonly guidance?: string;
  readonly anyway?: boolean;
}

/** The fastest rehearsal; any faster, and the ticks would be too far apart to show anything. */
const FASTEST = 1000;

/** Returns the session that the flags ask for. Throws a `usage` fault for an invalid value. */
export function sessionRequest(
  options: SessionOptions,
  rest: Pick<SessionRequest, 'routine' | 'slot' | 'goOn' | 'mayPlan'>,
): SessionRequest {
  return {
    ...rest,
    side: options.side === undefined ? undefined : sideOf(options.side),
    from: options.from === undefined ? undefined : fromOf(options.from),
    speed: options.speed === undefined ? undefined : speedOf(options.speed),
    glyphs: glyphsFrom(options.glyphs),
    guidance: options.guidance === undefined ? undefined : guidanceOf(options.guidance),
    isPlain: options.plain === true,
    isDryRun: options.dryRun === true,
    isUnattended: options.yes === true,
    isAnyway: options.anyway === true,
  };
}

function sideOf(typed: string): AffectedSide {
  const side = AFFECTED_SIDES.find((one) => one === typed);
  if (side !== undefined) return side;
  throw new Fault(
    'usage',
    `--side takes one of ${AFFECTED_SIDES.join(', ')}, not \`${typed}\``,
    'for example: --side left',
  );
}

function guidanceOf(typed: string): Guidance {
  const guidance = GUIDANCE.find((one) => one === typed);
  if (guidance !== undefined) return guidance;
  throw new Fault(
    'usage',
    `--guidance takes one of ${GUIDANCE.join(', ')}, not \`${typed}\``,
    'for example: --guidance full',
  );
}

function fromOf(typed: string): number {
  if (/^[1-9]\d?$/.test(typed)) return Number(typed);
  throw new Fault(
    'usage',
    `--from takes the number of an exercise, not \`${typed}\``,
    'for example: --from 3',
  );
}

function speedOf(typed: string): number {
  const speed = Number(typed);
  if (/^\d+(\.\d+)?$/.test(typed) && speed >= 0.1 && speed <= FASTEST) return speed;
  throw new Fault(
    'usage',
    `--speed takes a number from 0.1 to ${FASTEST}, not \`${typed}\``,
    'for example: --speed 10',
  );
}
