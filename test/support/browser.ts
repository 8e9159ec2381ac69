/**
 * Debian's chromium for the tests of pages: opens a local file, records every request and every complaint of the browser. Without it the
 * ring test/browser is not run, and `npm run test:ci` says so.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

const PROGRAMS = [
  process.env['BIDUI_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function browserProgram(): string | null {
  return PROGRAMS.find((program) => program !== undefined && existsSync(program)) ?? null;
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = browserProgram();
  if (executablePath === null) throw new Error('no chromium: install it, or name one with BIDUI_CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: PATIENCE_MS });
}

export interface OpenedPage {
  readonly page: Page;
  /** Other addresses than the file's own that the page asked for. */
  readonly requests: string[];
  /** Messages of the console and errors of the script. */
  readonly complaints: string[];
}

/** For a machine that does much else at once. */
const PATIENCE_MS = 150_000;
/** A screen as offices have it. */
const SCREEN = { width: 1366, height: 768 };

export async function openFile(browser: Browser, file: string): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: SCREEN });
  page.setDefaultTimeout(PATIENCE_MS);
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(own);
  return { page, requests, complaints };
}
