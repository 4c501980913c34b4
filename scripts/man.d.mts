import type { Command } from 'commander';

export function manPage(program: Command): string;
