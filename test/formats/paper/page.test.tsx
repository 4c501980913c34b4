import { describe, expect, it } from 'vitest';
import { pageHtml } from '../../../src/formats/paper/page.tsx';

describe('a page of paper', () => {
  it('escapes what it says, and keeps its styles as they are', () => {
    const children = <p title={'"><b>'}>{'<script>alert(1)</script> & ’'}</p>;
    const page = pageHtml({ title: '</title><img src=x>', style: 'p > b { margin: 0 }', children });
    expect(page).toContain('<title>&lt;/title>&lt;img src=x></title>');
    expect(page).toContain('&lt;script>alert(1)&lt;/script> &amp; ’');
    expect(page).toContain('<style>p > b { margin: 0 }</style>');
    expect(page).not.toContain('<b>');
  });

  it('loads nothing', () => {
    const page = pageHtml({ title: 'A page', style: '', children: 'text' });
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
  });
});
