import { STOP_SIGNS } from '../library/caution.ts';
import { CHECK_SECTIONS } from '../safety/check-list.ts';
import { bandRange } from '../safety/pain-scale.ts';
import { EMERGENCY_HELP } from '../safety/where-to-go.ts';

/** When to ease off, when to stop, and when to get help: the same on every handout. */
export interface HandoutHelp {
  /** What pain from 0 to 10 means, the least first. */
  readonly pain: readonly PainRow[];
  /** When to stop besides, in a sentence. */
  readonly signs: string;
  /** What the items of the emergency list have in common. */
  readonly heading: string;
  readonly emergencies: readonly Emergency[];
  /** Where to go if any of them is true, and what to do about a single one. */
  readonly where: readonly string[];
}

/** Some numbers of pain, and what to do about them. */
export interface PainRow {
  readonly range: string;
  readonly words: string;
}

/** An item of the emergency list; `help` says what is meant by it, and is empty if that is plain. */
export interface Emergency {
  readonly words: string;
  readonly help: string;
}

/** Returns when to ease off, when to stop, and when to get help. */
export function handoutHelp(): HandoutHelp {
  const [emergency] = CHECK_SECTIONS;
  const items = emergency?.items ?? [];
  const last = STOP_SIGNS.at(-1) ?? '';
  return {
    pain: painRows(),
    signs: `Stop too if ${STOP_SIGNS.slice(0, -1).join(', ')}, or ${last}.`,
    heading: emergency?.heading ?? '',
    emergencies: items.map(({ words, help = '' }) => ({ words, help })),
    where: [EMERGENCY_HELP, ...items.flatMap(({ advice }) => advice ?? [])],
  };
}

function painRows(): readonly PainRow[] {
  const [goOn, change, [stop]] = [bandRange('go-on'), bandRange('change'), bandRange('stop')];
  return [
    { range: `${goOn[0]} to ${goOn[1]}`, words: 'Carry on.' },
    {
      range: `${change[0]} or ${change[1]}`,
      words: 'Ease off: do fewer, go less far, or do the easier form.',
    },
    {
      range: `${stop} or more`,
      words: 'Stop. Try again later, or tomorrow, with the easier forms.',
    },
  ];
}
