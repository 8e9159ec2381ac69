/**
 * A ledger on a medium that cannot be written (a DVD, a share for reading): SQLite would have to make files beside it. Its pages are read
 * into memory instead; only where a journal lies beside it, it is copied to a private folder, which is deleted as soon as it is open.
 */
import type Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openConnection, openPages } from './sqlite-connection.js';

/** Bytes 18 and 19 of a database name its journal: 1 is none beside it. */
const JOURNAL_BYTES = [18, 19];

export function readableCopy(file: string): Database.Database {
  const journal = `${file}-wal`;
  if (!existsSync(journal) || statSync(journal).size === 0) {
    const pages = readFileSync(file);
    for (const at of JOURNAL_BYTES) pages[at] = 1;
    return openPages(pages);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-'));
  try {
    const copy = path.join(folder, 'ledger.db');
    copyFileSync(file, copy);
    copyFileSync(journal, `${copy}-wal`);
    const connection = openConnection(copy);
    connection.pragma('journal_mode = delete');
    const pages = connection.serialize();
    connection.close();
    return openPages(pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
