import type { Exporter } from './exported-record.ts';

/** One format that the record can be written in. */
export interface ExportFormat {
  readonly says: string;
  readonly load: () => Promise<Exporter>;
}

/** Every format, by the name that is also the end of its files' names. */
export const EXPORT_FORMATS = {
  csv: {
    says: 'a table for spreadsheets: a row a session, or with --rows sets a row a set',
    load: async () => (await import('./csv.ts')).csv,
  },
  json: {
    says: 'sessions, skips, plans and totals; stretch import takes it back',
    load: async () => (await import('./json.ts')).historyJson,
  },
  ndjson: {
    says: 'the journal itself, line by line; stretch import takes it back',
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
  md: {
    says: 'a summary to paste into a message to a physiotherapist',
    load: async () => (await import('./markdown.ts')).markdown,
  },
  ics: {
    says: 'a calendar: the planned slots with alarms, and the sessions that were done',
    load: async () => (await import('./ics.ts')).ics,
  },
} satisfies Readonly<Record<string, ExportFormat>>;

/** The name of a format. */
export type ExportFormatName = keyof typeof EXPORT_FORMATS;
