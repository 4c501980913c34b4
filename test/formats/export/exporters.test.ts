import { describe, expect, it } from 'vitest';
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  exportFormatNamed,
  exportFormatsWith,
} from '../../../src/formats/export/exporters.ts';

describe('a format', () => {
  it.each([
    ['csv', 'csv'],
    ['CSV', 'csv'],
    ['jsonl', 'ndjson'],
    ['Markdown', 'md'],
    ['ical', 'ics'],
    ['ifb', 'ics'],
    ['xlsx', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('named %j is %s', (name, format) => {
    expect(exportFormatNamed(name)).toBe(format);
  });

  it('shares no name with another', () => {
    const names = EXPORT_FORMAT_NAMES.flatMap((name) => [name, ...EXPORT_FORMATS[name].aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('--rows, --bom and --separator are for tables', () => {
  expect(exportFormatsWith('separator')).toEqual(['csv']);
  expect(exportFormatsWith('rows')).toEqual(['csv']);
  expect(exportFormatsWith('bom')).toEqual(['csv']);
});
