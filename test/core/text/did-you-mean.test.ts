import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/text/did-you-mean.ts';

const WORDS = ['piriformis', 'hamstring', 'bridge', 'plank', 'side-plank', 'Calf stretch'];

const COMMANDS = (
  'today start status history log undo schedule program remind export import routine exercise setup check config ' +
  'doctor hook completion help session skip list show edit remove calendar pause resume snooze install'
).split(' ');

describe('a typed command', () => {
  it.each([
    ['histroy', 'history'],
    ['hisotry', 'history'],
    ['hstory', 'history'],
    ['history ', 'history'],
    ['histori', 'history'],
    ['scedule', 'schedule'],
    ['shedule', 'schedule'],
    ['schedual', 'schedule'],
    ['schdule', 'schedule'],
    ['scheduel', 'schedule'],
    ['statsu', 'status'],
    ['stauts', 'status'],
    ['satus', 'status'],
    ['tatus', 'status'],
    ['exprot', 'export'],
    ['xport', 'export'],
    ['ipmort', 'import'],
    ['imoprt', 'import'],
    ['excercise', 'exercise'],
    ['exersize', 'exercise'],
    ['exercises', 'exercise'],
    ['routin', 'routine'],
    ['rountine', 'routine'],
    ['routines', 'routine'],
    ['udno', 'undo'],
    ['unod', 'undo'],
    ['strat', 'start'],
    ['satrt', 'start'],
    ['tody', 'today'],
    ['toady', 'today'],
    ['conifg', 'config'],
    ['configure', 'config'],
    ['docter', 'doctor'],
    ['hlep', 'help'],
    ['lgo', 'log'],
    ['sesion', 'session'],
    ['skp', 'skip'],
    ['remvoe', 'remove'],
    ['calender', 'calendar'],
    ['snoze', 'snooze'],
    ['instal', 'install'],
    ['completoin', 'completion'],
    ['setpu', 'setup'],
    ['prog', 'program'],
    ['cal', 'calendar'],
  ])('%j was most likely meant to be `%s`', (typed, command) => {
    expect(nearest(typed.trim(), COMMANDS)).toBe(command);
  });

  it.each([
    'chart',
    'heart',
    'art',
    'tart',
    'port',
    'sport',
    'stop',
    'run',
    'rest',
    'list of',
    'note',
    'plan',
    'done',
    'gone',
    'toast',
    'test',
    'best',
    'dog',
    'blog',
    'undone',
    'horse',
    'knee',
    'back',
    'walk',
    'story',
    'mine',
    'house',
    'tree',
    'lock',
    'book',
    'go',
    'x',
    'ls',
    'to',
    'pain',
    'spine',
    'quit',
    'version',
    'quarter',
    'everything',
    'ration',
    'setting the table',
  ])('%j is not taken for another', (typed) => {
    expect(nearest(typed, COMMANDS)).toBeUndefined();
  });
});

describe('the nearest word', () => {
  it.each([
    ['pirifomis', 'piriformis'],
    ['PIRIFORMIS', 'piriformis'],
    ['prifiormis', 'piriformis'],
    ['hamstrings', 'hamstring'],
    ['birdge', 'bridge'],
    ['blank', 'plank'],
    ['side', 'side-plank'],
    ['string', 'hamstring'],
    ['calf', 'Calf stretch'],
  ])('to %s is %s', (typed, expected) => {
    expect(nearest(typed, WORDS)).toBe(expected);
  });

  it.each(['xyz', 'headstand', 'pl', ''])('to %j is none', (typed) => {
    expect(nearest(typed, WORDS)).toBeUndefined();
  });

  it('is the nearer of two that are close', () => {
    expect(nearest('planks', ['flanks', 'plank', 'planks'])).toBe('planks');
  });

  it('counts swapped neighbours as one mistake', () => {
    expect(nearest('abc', ['acb'])).toBe('acb');
    expect(nearest('abcd', ['badc'])).toBeUndefined();
  });

  it('becomes a question', () => {
    expect(didYouMean('plonk', WORDS)).toBe('did you mean `plank`?');
    expect(didYouMean('headstand', WORDS)).toBeUndefined();
  });
});
