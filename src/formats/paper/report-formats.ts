import type { ClinicianReport } from '../../core/paper/clinician-report.ts';

/** Writes a report as a text of one format. */
export type ReportWriter = (report: ClinicianReport) => string;

/** A format of a report. */
interface ReportFormat {
  readonly description: string;
  /** Other names for it, which are file extensions too. */
  readonly aliases: readonly string[];
  readonly load: () => Promise<ReportWriter>;
}

/** Every format of a report, by its name, which is also its file extension. */
export const REPORT_FORMATS = {
  html: {
    description: 'a page to print or to send; everything is in the one file',
    aliases: ['htm'],
    load: async () => (await import('./report-page.tsx')).reportPage,
  },
  md: {
    description: 'Markdown, to read as it stands or to paste into a message',
    aliases: ['markdown', 'txt'],
    load: async () => (await import('./report-markdown.ts')).reportMarkdown,
  },
  json: {
    description: 'for programs, with whole lists',
    aliases: [],
    load: async () => (await import('./report-json.ts')).reportJson,
  },
} satisfies Readonly<Record<string, ReportFormat>>;

/** The name of a format. */
export type ReportFormatName = keyof typeof REPORT_FORMATS;

/** Every name, in the order in which they are listed. */
export const REPORT_FORMAT_NAMES = Object.keys(REPORT_FORMATS) as readonly ReportFormatName[];

/** Returns the format with a name or an extension, whatever its case; undefined if there is none. */
export function reportFormatNamed(name: string): ReportFormatName | undefined {
  const wanted = name.toLowerCase();
  return REPORT_FORMAT_NAMES.find((format) => {
    const { aliases }: ReportFormat = REPORT_FORMATS[format];
    return format === wanted || aliases.includes(wanted);
  });
}
