import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { feedbackMessages } from '../../src/catalog/messages/feedback.js';

const FOLDER = 'src/feedback';

/** Codes made from a column name. */
const MADE = [...['name', 'message'].map((column) => `i03-${column}-changed`), 'i17-struck', 'i17-format'];
const MADE_CHOICES = ['conclusion', 'reason', 'disposal', 'method'].map((column) => `i04-${column}`);

it('has words for every complaint of the audit, and no words that nothing says', () => {
  const used = readdirSync(FOLDER).flatMap((file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    return [...text.matchAll(/'(i\d\d-[a-z0-9-]+)'/g)].map(([, code]) => code ?? '');
  });
  const elsewhere = [
    'cell-as-printed',
    'i02-row-missing',
    'i05-row-blank',
    'i17-not-a-sheet',
    'returned-file-aside',
    'returned-file-open',
    'returned-folder-empty',
    'returned-file-unreadable',
  ];
  const said = new Set([...used, ...MADE, ...MADE_CHOICES, ...elsewhere]);
  expect(Object.keys(feedbackMessages).sort()).toEqual([...said].sort());
});

it('begins every complaint with the number of its check, in words that a township understands', () => {
  for (const [code, { zh, en }] of Object.entries(feedbackMessages)) {
    const check = /^i\d\d/.exec(code)?.[0].toUpperCase();
    if (check === undefined) continue;
    expect(zh.startsWith(`${check} `), code).toBe(true);
    expect(en.startsWith(`${check} `), code).toBe(true);
  }
});
