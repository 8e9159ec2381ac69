import { describe, expect, test } from 'vitest';
import { embeddedJson, escapeHtml } from '../../../src/report/pages/html.js';
import { reportFigures } from '../../../src/report/pages/report-figures.js';
import { sampleBatch } from '../sample-batch.js';
import { sampleLedger, samplePage } from './sample-page.js';

describe('report figures', () => {
  const figures = reportFigures(sampleBatch(90), sampleLedger(), [0, 7, 8, 15, 16, 30, 31, 90, 91, 400]);

  test('every finding counts once in each breakdown', () => {
    const sum = (rows: readonly { readonly bySeverity: Record<string, number> }[]): number =>
      rows.flatMap(({ bySeverity }) => Object.values(bySeverity)).reduce((total, count) => total + count, 0);
    expect(figures.findings).toBe(90);
    expect(sum(figures.townships)).toBe(90);
    expect(sum(figures.kinds)).toBe(90);
    expect(figures.topRules.reduce((total, { findings }) => total + findings, 0)).toBe(90);
  });

  test('the funnel begins with what is to be sent and ends with every way to end', () => {
    expect(figures.funnel).toEqual({ found: 90, sent: 70, answered: 40, closed: 30 });
  });

  test('an undone batch has no point in the trend', () => {
    expect(figures.trend.map(({ batch, findings }) => [batch, findings])).toEqual([
      ['2018-06-25-county-01', 120],
      ['2018-07-25-county-01', 90],
    ]);
  });

  test('days stand in the group whose bounds hold them', () => {
    expect(figures.ageing).toEqual([
      { from: 0, to: 7, items: 2 },
      { from: 8, to: 15, items: 2 },
      { from: 16, to: 30, items: 2 },
      { from: 31, to: 90, items: 2 },
      { from: 91, to: null, items: 2 },
    ]);
  });
});

describe('the page', () => {
  const page = samplePage();

  test('holds no full name, no full number and no sentence of a finding', () => {
    for (const finding of sampleBatch(90).findings) {
      expect(page).not.toContain(finding.person.id_number);
      expect(page).not.toContain(`|${finding.person.name ?? ''}|`);
      expect(page).not.toContain(finding.message);
    }
  });

  test('holds names and numbers in full where that is asked for', () => {
    const full = samplePage({ isMasked: false });
    for (const { person } of sampleBatch(90).findings)
      expect(full).toContain(`|${person.name ?? ''}|${person.id_number ?? ''}|`);
  });

  test('shows lists that need somebody before those that are fine', () => {
    const table = page.slice(page.indexOf('id="s-lists"'), page.indexOf('id="s-items"'));
    const shown = [...table.matchAll(/<tr( class="bad")?><td>([^<]*)</gu)].map(([, bad, list]) => [
      list,
      bad !== undefined,
    ]);
    expect(shown).toEqual([
      ['不动产登记', true],
      ['农村低保', false],
    ]);
  });

  test('is the same bytes for the same batch, whatever was drawn before', () => {
    expect(samplePage()).toBe(page);
  });

  test('names no address outside itself', () => {
    const addresses = page.match(/(?:https?:)?\/\/[a-z][\w.-]+\.\w+/giu) ?? [];
    expect(addresses.filter((address) => !address.includes('www.w3.org'))).toEqual([]);
    expect(page).toContain(`default-src 'none'`);
  });

  test.each([true, false])('stays below 5 MB with 100,000 findings (masked: %s)', (isMasked) => {
    const large = samplePage({ count: 100_000, isMasked });
    expect(Buffer.byteLength(large)).toBeLessThan(5_000_000);
    expect(large.includes('（共 100000 条）')).toBe(!isMasked);
  });

  test('in English has no Chinese beside names', () => {
    const english = samplePage({ language: 'en' }).replace(/<style>.*?<\/style>|<script.*/gsu, '');
    const chinese = [...english.matchAll(/>([^<]*\p{Script=Han}[^<]*)</gu)].map(([, text = '']) => text.trim());
    const names = /甲县|房|车|死亡|医保|校验|低保|不动产|疑点清单\.xlsx/u;
    expect(chinese.filter((text) => !names.test(text))).toEqual([]);
  });
});

test.each([
  ['</script><b>', '"\\u003c/script>\\u003cb>"'],
  ['<!-- ', '"\\u003c!-- "'],
])('%j cannot end the script that embeds it', (text, embedded) => {
  expect(embeddedJson(text)).toBe(embedded);
  expect(JSON.parse(embeddedJson(text))).toBe(text);
});

test('signs of HTML in texts are shown, not read', () => {
  expect(escapeHtml(`<img src="x" onerror='y'>&`)).toBe('&#60;img src=&#34;x&#34; onerror=&#39;y&#39;&#62;&#38;');
});
