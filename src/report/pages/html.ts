/**
 * Pieces of self-contained pages: escaped text, embedded data, the frame with a policy that forbids every request. Knows no page's content.
 */
import { createHash } from 'node:crypto';

/** Text as element content or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** Data as the text of a script element: `</script>` and `<!--` inside texts cannot end it. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

export interface PageParts {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly styles: string;
  /** Elements of the body, already escaped. */
  readonly body: string;
  /** Read by the script from the element `data`. */
  readonly data: unknown;
  readonly script: string;
}

/** One file: no request leaves it (its policy forbids all), and no script runs but its own. */
export function selfContainedPage({ language, title, styles, body, data, script }: PageParts): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    `<body>${body}`,
    `<script id="data" type="application/json">${embeddedJson(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
