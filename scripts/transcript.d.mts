export function transcripts(): Promise<Readonly<Record<string, string>>>;
