/** 报告.html in a real browser: what people see, that filters work by keyboard, that nothing leaves the machine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePage } from '../report/pages/sample-page.js';
import { openFile, startBrowser, type OpenedPage } from '../support/browser.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-page-'));
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function open(language: 'zh' | 'en', count = 90): Promise<OpenedPage> {
  const file = path.join(scratch, `${language}-${count}.html`);
  writeFileSync(file, samplePage({ language, count }));
  return openFile(browser, file);
}

describe.each(['zh', 'en'] as const)('the page in %s', (language) => {
  test('draws every chart and table without a request or a complaint', async () => {
    const { page, requests, complaints } = await open(language);
    expect(await page.locator('section svg').count()).toBe(5);
    for (const chart of await page.locator('section svg').all()) {
      const box = await chart.boundingBox();
      expect(box?.width).toBeGreaterThan(300);
      expect(box?.height).toBeGreaterThan(60);
    }
    expect(await page.locator('#s-townships tbody tr').count()).toBe(4);
    expect(await page.locator('#items tr').count()).toBe(50);
    expect([requests, complaints]).toEqual([[], []]);
    await page.close();
  });

  test('fits a screen of 1366 × 768: no sideways scrolling, figures and townships on the first screen', async () => {
    const { page } = await open(language);
    const widths = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]');
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
    const firstRow = await page.locator('#s-townships tbody tr').first().boundingBox();
    expect(firstRow?.y).toBeLessThan(500);
    const smallest = await page.evaluate<number>(
      'Math.min(...[...document.querySelectorAll("td, th, p, label")].map((e) => parseFloat(getComputedStyle(e).fontSize)))',
    );
    expect(smallest).toBeGreaterThanOrEqual(12);
    await page.close();
  });
});

test('filters by keyboard alone: search, a choice, pages, and all of it taken back', async () => {
  const { page } = await open('zh');
  const shown = page.locator('#shown');
  expect(await shown.textContent()).toBe('符合 90 条，显示第 1–50 条');
  await page.keyboard.press(']');
  expect(await shown.textContent()).toBe('符合 90 条，显示第 51–90 条');
  await page.keyboard.press('/');
  await page.keyboard.type('c04-');
  expect(await shown.textContent()).toBe('符合 15 条，显示第 1–15 条');
  expect(await page.locator('#items tr td:nth-child(2)').allTextContents()).toEqual(Array(15).fill('C04 有商品房'));
  await page.keyboard.press('Escape');
  expect(await shown.textContent()).toBe('符合 90 条，显示第 1–50 条');
  await page.locator('#severity').focus();
  await page.keyboard.press('ArrowDown');
  expect(await shown.textContent()).toBe('符合 30 条，显示第 1–30 条');
  expect(new Set(await page.locator('#items tr td:nth-child(4)').allTextContents())).toEqual(new Set(['强制']));
  await page.close();
});

test('a township chosen in the table lists its findings only', async () => {
  const { page } = await open('zh');
  const link = page.locator('#s-townships button').first();
  const name = (await link.textContent()) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  expect(new Set(await page.locator('#items tr td:nth-child(5)').allTextContents())).toEqual(new Set([name]));
  await page.close();
});

test('prints on A4 within the width of the paper', async () => {
  const { page } = await open('zh');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/u);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1000 });
  const widths = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]');
  expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  await page.close();
});

test('opens and filters 100,000 findings', async () => {
  const { page, complaints } = await open('zh', 100_000);
  await page.locator('#search').fill('D01-');
  expect(await page.locator('#shown').textContent()).toMatch(/^符合 16\d{3} 条/u);
  expect(complaints).toEqual([]);
  await page.close();
});
