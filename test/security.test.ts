import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Files below a folder whose names end in a way, with their texts. */
function filesIn(folder: string, end: RegExp) {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => end.test(file))
    .map((file) => ({ file, text: readFileSync(`${ROOT}${file}`, 'utf8') }));
}

/** The files in which a pattern is found. */
function filesWith(files: ReturnType<typeof filesIn>, pattern: RegExp): readonly string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

const source = filesIn('src', /\.tsx?$/);
const built = filesIn('dist', /\.cjs$/);

describe('the program, as SECURITY.md says,', () => {
  it('has nothing for a network', () => {
    expect(built.length).toBeGreaterThan(10);
    const modules =
      /require\(["'](?:node:)?(?:https?|http2|dns|tls|dgram|inspector)(?:\/\w+)?["']\)/;
    expect(filesWith(built, modules)).toEqual([]);
    const sockets = /require\(["'](?:node:)?net["']\)/;
    expect(filesWith(built, sockets).length).toBeLessThanOrEqual(1);
    // Only to tell whether the input of a program is one.
    expect(filesWith(source, /node:net/)).toEqual(['src/host/process/child.ts']);
    expect(
      filesWith(source, /\b(?:net\.|connect\(|createServer|fetch\(|WebSocket|EventSource)/),
    ).toEqual([]);
  });

  it('starts the pager through a shell, and no other program', () => {
    expect(filesWith(source, /\b(?:execSync|exec)\(['"`]/)).toEqual([]);
    const starting = source.filter(({ text }) => text.includes('node:child_process'));
    expect(starting.map(({ file }) => file).toSorted()).toEqual([
      'src/host/files/process-identity.ts',
      ...['browser', 'child', 'pager', 'tool'].map((name) => `src/host/process/${name}.ts`),
    ]);
    expect(filesWith(starting, /\bshell\b(?=:|,)/)).toEqual(['src/host/process/pager.ts']);
  });

  it('makes no code of texts, and only its own style and drawings go into papers unescaped', () => {
    expect(filesWith(source, /\beval\(|new Function\(|node:vm/)).toEqual([]);
    expect(filesWith(source, /dangerouslySetInnerHTML/).toSorted()).toEqual([
      // A drawing, in which the title alone is text: `figureSvg` escapes it.
      'src/formats/paper/handout-exercise.tsx',
      'src/formats/paper/page.tsx',
    ]);
  });

  it('every program that it runs is named', () => {
    const named = readFileSync(`${ROOT}SECURITY.md`, 'utf8');
    const sound = filesIn('src/host/sound', /(?:engines|players|tones)\.ts$/)
      .map(({ text }) => text)
      .join('\n');
    const notes = readFileSync(`${ROOT}src/host/reminders/notification-programs.ts`, 'utf8');
    const schedulers = filesIn('src/app/schedulers', /\.ts$/)
      .map(({ text }) => text)
      .join('\n');
    const programs = new Set([
      ...[...(sound + notes).matchAll(/\b(?:name: |player\(|espeak\()'([a-z][\w.-]*)'/g)].map(
        ([, name = '']) => name,
      ),
      ...[...schedulers.matchAll(/\bprogram: '([a-z]\w*)'/g)].map(([, name = '']) => name),
    ]);
    expect(programs.size).toBeGreaterThan(15);
    expect([...programs].filter((name) => !named.includes(`\`${name}\``))).toEqual([]);
  });
});
