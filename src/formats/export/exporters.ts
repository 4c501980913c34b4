import type { Exporter, ExportOptions } from './exported-record.ts';

/** One format that the record can be exported to. */
export interface ExportFormat {
  readonly description: string;
  /** Other names for it, which are file extensions too. */
  readonly aliases: readonly string[];
  /** The options that change what it writes. */
  readonly options: readonly (keyof ExportOptions)[];
  /** Whether an export without a plan or a session is useful. */
  readonly canBeEmpty: boolean;
  readonly load: () => Promise<Exporter>;
}

/** Every format, by its name, which is also its file extension. */
export const EXPORT_FORMATS = {
  csv: {
    description: 'a table for spreadsheets: a row per session, or per set with --rows sets',
    aliases: [],
    options: ['rows', 'bom', 'separator'],
    canBeEmpty: true,
    load: async () => (await import('./csv.ts')).csv,
  },
  json: {
    description: 'sessions, skips, plans and totals; stretch import reads it',
    aliases: [],
    options: [],
    canBeEmpty: true,
    load: async () => (await import('./json.ts')).historyJson,
  },
  ndjson: {
    description: 'the journal itself, line by line; stretch import reads it',
    aliases: ['jsonl'],
    options: [],
    canBeEmpty: true,
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
  md: {
    description: 'a summary to paste into a message to a physiotherapist',
    aliases: ['markdown'],
    options: [],
    canBeEmpty: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  ics: {
    description: 'a calendar: the planned slots with alarms, and the completed sessions',
    aliases: ['ical', 'ifb'],
    options: [],
    canBeEmpty: false,
    load: async () => (await import('./ics.ts')).ics,
  },
} satisfies Readonly<Record<string, ExportFormat>>;

/** The name of a format. */
export type ExportFormatName = keyof typeof EXPORT_FORMATS;

/** Every name, in the order in which they are listed. */
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** Returns the format with a name or an extension, whatever its case; undefined if there is none. */
export function exportFormatNamed(name: string): ExportFormatName | undefined {
  const wanted = name.toLowerCase();
  return EXPORT_FORMAT_NAMES.find(
    (format) => format === wanted || row(format).aliases.includes(wanted),
  );
}

/** Returns the formats that an option is for. */
export function exportFormatsWith(option: keyof ExportOptions): readonly ExportFormatName[] {
  return EXPORT_FORMAT_NAMES.filter((format) => row(format).options.includes(option));
}

function row(format: ExportFormatName): ExportFormat {
  return EXPORT_FORMATS[format];
}
