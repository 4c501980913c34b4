import { once } from '../core/base/once.ts';
import { onDemo } from '../core/demo/on-demo.ts';
import { SETTINGS } from '../core/settings/settings.ts';
import { trainingDay } from '../core/time/day.ts';
import { madeUpFolders } from './files/folders.ts';
import type { Place } from './place.ts';
import { labelled } from './terminal/labelled.ts';

/** The record that is made up for today, with a text that is said above everything it shows; commands in what it shows are for it. */
export function madeUpPlace(label: string): Place {
  return {
    label,
    folders: (own, now) => madeUpFolders(own, trainingDay(now, SETTINGS.dayStart.default)),
    streams: ({ out, err }) => {
      const both = once(() => labelled({ out: out(), err: err() }, label, onDemo));
      return { out: () => both().out, err: () => both().err };
    },
  };
}
