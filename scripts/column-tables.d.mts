export function columnTable(columns: Readonly<Record<string, string>>): string;
export function codeTable(codes: Readonly<Record<string, readonly [string, string]>>): string;
export function withTable(text: string, name: string, table: string): string;
