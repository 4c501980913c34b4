import type { ReportWriter } from '../paper/report-formats.ts';
import type { Exporter, ExportOptions, FileExporter } from './exported-record.ts';

/** An option that not every format takes. */
export type FormatOption = keyof ExportOptions | 'session';

/** One format that the record can be exported to. */
export interface ExportFormat {
  readonly description: string;
  /** Other names for it, which are file extensions too. */
  readonly aliases: readonly string[];
  /** The options that change what it writes. */
  readonly options: readonly FormatOption[];
  /** Whether an export without a plan or a session is useful. */
  readonly canBeEmpty: boolean;
  readonly load: () => Promise<Writer>;
}

/** Writes all of the record as one text, a report of it, or each session as a file of its own. */
type Writer =
  | { readonly kind: 'report'; readonly write: ReportWriter }
  | { readonly kind: 'text'; readonly write: Exporter }
  | { readonly kind: 'files'; readonly write: FileExporter };

/** Every format, by its name, which is also its file extension. */
export const EXPORT_FORMATS = {
  csv: {
    description: 'a table for spreadsheets: a row per session, or per set with --rows sets',
    aliases: [],
    options: ['rows', 'bom', 'separator'],
    canBeEmpty: true,
    load: async () => text((await import('./csv.ts')).csv),
  },
  json: {
    description: 'sessions, skips, plans and totals; stretch import reads it',
    aliases: [],
    options: [],
    canBeEmpty: true,
    load: async () => text((await import('./json.ts')).historyJson),
  },
  ndjson: {
    description: 'the journal itself, line by line; stretch import reads it',
    aliases: ['jsonl'],
    options: [],
    canBeEmpty: true,
    load: async () => text((await import('./ndjson.ts')).ndjson),
  },
  md: {
    description: 'the report for a physio or a doctor, of all days: see stretch report',
    aliases: ['markdown'],
    options: [],
    canBeEmpty: true,
    load: async () => ({
      kind: 'report',
      write: (await import('../paper/report-markdown.ts')).reportMarkdown,
    }),
  },
  ics: {
    description: 'a calendar: the planned slots with alarms, and the completed sessions',
    aliases: ['ical', 'ifb'],
    options: ['runs'],
    canBeEmpty: false,
    load: async () => text((await import('./ics.ts')).ics),
  },
  fit: {
    description: 'each coached session as an activity for Garmin, Strava or intervals.icu',
    aliases: [],
    options: ['session'],
    canBeEmpty: true,
    load: async () => ({ kind: 'files', write: (await import('./fit.ts')).fitFiles }),
  },
  fhir: {
    description: 'an HL7 FHIR R4 bundle, for health record systems',
    aliases: ['fhir.json'],
    options: [],
    canBeEmpty: true,
    load: async () => text((await import('./fhir.ts')).fhir),
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
export function exportFormatsWith(option: FormatOption): readonly ExportFormatName[] {
  return EXPORT_FORMAT_NAMES.filter((format) => row(format).options.includes(option));
}

function text(write: Exporter): Writer {
  return { kind: 'text', write };
}

function row(format: ExportFormatName): ExportFormat {
  return EXPORT_FORMATS[format];
}
