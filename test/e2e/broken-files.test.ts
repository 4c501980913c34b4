import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeLine } from '../../src/core/journal/line.ts';
import { makeFolder } from '../support/home.ts';
import { type EndOfTurn, runInTurn } from '../support/run-in-turn.ts';
import { schedule } from '../support/sample-journal.ts';

/** What any file may have become. */
const CONTENTS: Readonly<Record<string, string | Buffer | ((file: string) => void)>> = {
  'an empty file': '',
  NULs: '\0\0\0\n',
  'a NUL in a text': '{"day":"\0","\0":["\0"]}\n',
  'deep lists': nested(5000),
  'deep objects': `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  'names of all objects': '{"__proto__":{"x":1},"constructor":7,"toString":null}',
  'a list': '[1,[],{}]',
  'bytes in no character': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  'one line of 3 MB': 'x'.repeat(3 << 20),
  'a folder': (file) => mkdirSync(file),
  'a link to itself': (file) => symlinkSync(file, file),
  'a link to nowhere': (file) => symlinkSync(join(dirname(file), 'no', 'where'), file),
};

let written = 0;
const HEAD = '"v":1,"at":"2026-01-06T07:00:00Z","day":"2026-01-06","device":"d"';
const LINE = (rest: string) => `{${HEAD},"id":"line-${++written}",${rest}}\n`;

/** The files that the program reads, what each may hold that it does not expect, and what reads it. */
const FILES: Readonly<
  Record<string, { contents: readonly string[]; commands: readonly string[] }>
> = {
  'settings.json': {
    contents: [
      '{"units":7,"dayStart":[],"device":{},"remindEvery":1e999,"affected":null}',
      '{"dayStart":"__proto__","device":"\\u0000","units":"constructor","sound":"toString"}',
      `{"device":${nested(5000)}}`,
      `{"colour":${nested(5000)}}`,
    ],
    commands: ['config set units mi', 'status'],
  },
  'journal/2026-01.desk.ndjson': {
    contents: [
      [
        LINE(`"type":"amend","target":"b","values":{"a":${nested(5000)}}`),
        LINE(`"type":"breath","deep":${nested(5000)}`),
        LINE(`"type":"remove","target":"x","at":"9999-12-31T23:59:59.999Z"`),
        LINE(`"type":"remove","target":"x","order":"9999-12-31T23:59:59.999-23:59"`),
        LINE(`"type":"remove","target":"x","day":"9999-12-31"`),
        LINE(`"type":"schedule","from":"0000-01-01","slots":[],"day":"0000-01-01"`),
        LINE(`"type":"skip","reason":"ill","from":"1900-01-01","until":"2299-12-31"`),
        LINE(
          '"type":"schedule","from":"2026-01-06","slots":[{"name":"__proto__","time":"07:00","days":[1],"routine":"constructor"}]',
        ),
        LINE(
          '"type":"session-started","routine":"\\u0000","name":"\\u0000","planned":[],"slot":"\\u0000"',
        ),
        LINE(
          '"type":"session-ended","session":"a","reason":"__proto__","seconds":-1e9,"paused":1e9,"sets":7,"effort":[],"pain":{}',
        ),
        LINE('"type":"__proto__"'),
      ].join(''),
    ],
    commands: [
      'status',
      'history list --from 2025-12-01',
      'export --format json',
      'log skip morning --reason time',
    ],
  },
  'reminders.json': {
    contents: [
      '{"version":1}',
      INSTALLED({ files: ['/tmp/\0x'], folders: ['/\0'], names: ['\0'] }),
      INSTALLED({ scheduler: 'systemd', names: ['a\0b', '-x'], files: [`/${'y'.repeat(5000)}`] }),
      INSTALLED({
        plan: {
          program: ['\0'],
          env: { '\0': '\0' },
          tag: '\0',
          once: [],
          triggers: [{ slot: '\0', time: '99:99', days: [{}] }],
        },
      }),
      INSTALLED({ day: '9999-99-99' }),
    ],
    commands: ['schedule', 'schedule uninstall'],
  },
  'routines/own.yaml': {
    contents: [
      'id: own\nname: [',
      '&a [*a]',
      `a: ${nested(3000)}`,
      '{"__proto__": 1}',
      'id: own\nsteps: .inf',
      '---\n---\n',
    ],
    commands: ['routine check', 'today --dry-run'],
  },
  // What may be deleted at any time, all of it broken at once.
  'cache/latest.cache.json cache/brief.cache.json cache/months.cache.json cache/ids.cache.json cache/month-2025-12.cache.json prompt':
    {
      contents: [],
      commands: ['history --from 2025-01-01'],
    },
  'cache/reminders/snooze.json cache/reminders/2026-01-06.1.6d6f726e696e67 cache/running/0b2c1d3e':
    {
      contents: [
        '{"day":"9999-99-99","slot":"\\u0000","until":"9999-12-31T23:59:59.999+00:00"}',
        '99999999999999999999',
      ],
      commands: ['remind --dry-run', 'schedule snooze off'],
    },
  'export.json': {
    contents: [
      `{"format":"stretch-history","version":1,"schedules":${nested(5000)}}`,
      LINE(`"type":"amend","target":"b","values":{"a":${nested(5000)}}`),
      LINE(`"type":"remove","target":"x","at":"9999-12-31T23:59:59.999Z"`),
    ],
    commands: ['import FILE --yes'],
  },
};

interface Case {
  readonly args: readonly string[];
  readonly home: string;
  readonly file: string;
  readonly what: string;
}

describe('whatever becomes of', () => {
  const ends: (Case & EndOfTurn)[] = [];
  beforeAll(async () => {
    const cases = Object.keys(FILES).flatMap((file) => casesOf(file));
    for (const [index, end] of (await runInTurn(cases, makeFolder())).entries()) {
      const one = cases[index];
      if (one !== undefined) ends.push({ ...one, ...end });
    }
  });

  it.each(Object.keys(FILES))(
    '%s, every command that reads it ends with a result or with a message',
    (file) => {
      const own = ends.filter((one) => one.file === file);
      expect(own.length).toBeGreaterThanOrEqual(Object.keys(CONTENTS).length);
      const bad = own.filter(({ code, said }) => {
        const isEnd = code === 0 || ((code === 1 || code === 2) && said !== '');
        return !isEnd || /^ +at |a bug in stretch/m.test(said);
      });
      expect(bad.map(({ what, code, said }) => `${what}: ${code} ${said.slice(0, 500)}`)).toEqual(
        [],
      );
    },
  );
});

/** Every content that any file may have with one command, and what this one may have with all that read it. */
function casesOf(file: string): readonly Case[] {
  const { contents = [], commands = [] } = FILES[file] ?? {};
  const [first = ''] = commands;
  return [
    ...Object.entries(CONTENTS).map(([what, content]) => caseOf(file, what, content, first)),
    ...contents.flatMap((text) =>
      commands.map((command) => caseOf(file, text.slice(0, 200), text, command)),
    ),
  ];
}

/** A home with a plan and one broken file. */
function caseOf(
  file: string,
  what: string,
  content: string | Buffer | ((file: string) => void),
  command: string,
): Case {
  const home = makeFolder();
  const paths = file.split(' ').map((one) => join(home, one));
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  writeFileSync(
    join(home, 'journal', '2025-12.desk.ndjson'),
    `${encodeLine(schedule('2025-12-01'))}\n`,
    { mode: 0o600 },
  );
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'function') content(path);
    else writeFileSync(path, content, { mode: 0o600 });
  }
  return {
    args: command.replace('FILE', paths[0] ?? '').split(' '),
    home,
    file,
    what: `${file} with ${what}: ${command}`,
  };
}

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

function INSTALLED(change: object): string {
  const plan = { program: ['node'], env: {}, tag: 'x', once: [], triggers: [] };
  const fields = {
    version: 1,
    scheduler: 'cron',
    day: '2026-01-06',
    plan,
    names: [],
    files: [],
    folders: [],
  };
  return JSON.stringify({ ...fields, ...change });
}
