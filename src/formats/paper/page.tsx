import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page of paper: everything it shows is in it, and it asks for nothing from anywhere. */
export interface Page {
  /** What a browser’s tab and a screen reader call it. */
  readonly title: string;
  /** Its own style sheet. */
  readonly style: string;
  readonly children: ComponentChildren;
}

/**
 * What a browser may load for a page: the styles in it, and nothing else. A text that got in as markup after all would
 * neither run nor ask for anything.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Returns a page as a self-contained HTML document. All texts are escaped. */
export function pageHtml({ title, style, children }: Page): string {
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* The only text that is not escaped: no part of it comes from anybody’s record. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{children}</body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
