/** 人工复核.html in a real browser: both rows with their differences, answers by key, kept and saved as a file that `collect` takes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAIR_BATCH, samplePairPage } from '../report/pages/sample-pairs.js';
import { openFile, startBrowser, type OpenedPage } from '../support/browser.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-pairs-'));
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function open(language: 'zh' | 'en' = 'zh', count = 3): Promise<OpenedPage> {
  const file = path.join(scratch, `${language}-${count}.html`);
  writeFileSync(file, samplePairPage(language, count));
  return openFile(browser, file);
}

describe.each(['zh', 'en'] as const)('the page in %s', (language) => {
  test('shows a pair without a request or a complaint, on one screen', async () => {
    const { page, requests, complaints } = await open(language);
    expect(await page.locator('#rows mark').allTextContents()).toEqual(['云', '芸', '17', '00']);
    expect(await page.locator('#points td.n').allTextContents()).toEqual(['+11.7', '+14.9', '-4.3', '91']);
    const [width, inner, height] = await page.evaluate<number[]>(
      '[document.documentElement.scrollWidth, window.innerWidth, document.documentElement.scrollHeight]',
    );
    expect(width).toBeLessThanOrEqual(inner ?? 0);
    expect(height).toBeLessThanOrEqual(768);
    expect(await page.locator('#rows').textContent()).toContain('示例A0000<b>');
    expect([requests, complaints]).toEqual([[], []]);
    await page.close();
  });
});

test('takes answers by key, keeps them over a reload, and saves them as the file of the batch', async () => {
  const { page, complaints } = await open();
  await page.keyboard.press('s');
  expect(await page.locator('#saved').textContent()).toBe('请先填核实人，再保存。');
  await page.locator('#by').fill('王核查');
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  expect(await page.locator('#progress').textContent()).toBe('第 3 对，共 3 对；已判断 2 对');
  await page.locator('#note').fill('见到本人');
  await page.keyboard.press('Enter');
  await page.reload();
  expect(await page.locator('#progress').textContent()).toBe('第 1 对，共 3 对；已判断 2 对');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#said').textContent()).toBe('以前的判断 不确定（王核查 2018-07-20）');
  await page.locator('[data-answer=unsure]').click();
  await page.keyboard.press('ArrowLeft');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('S')]);
  expect(download.suggestedFilename()).toBe(`人工复核_答复_${PAIR_BATCH}.json`);
  const saved = path.join(scratch, 'saved.json');
  await download.saveAs(saved);
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual([
    { pair: 'P-7K3M9QX0', answer: 'same', by: '王核查', note: '' },
    { pair: 'P-7K3M9QX1', answer: 'unsure', by: '王核查', note: '' },
  ]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('shows only open pairs on request, and says when there is nothing', async () => {
  const { page } = await open('zh', 2);
  await page.keyboard.press('1');
  await page.locator('#only-open').check();
  expect(await page.locator('#progress').textContent()).toBe('第 1 对，共 1 对；已判断 1 对');
  await page.close();
  const { page: empty } = await open('zh', 0);
  expect(await empty.locator('#nothing').isVisible()).toBe(true);
  await empty.close();
});
