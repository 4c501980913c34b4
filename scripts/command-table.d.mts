import type { Command } from 'commander';

export function commandTable(program: Command): string;
export function withTable(readme: string, table: string): string;
