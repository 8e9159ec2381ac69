/**
 * Puts an opening password on a written .xlsx (agile encryption, AES-256, as Excel 2010 and later do). About a second a workbook: the
 * password is hashed in 100,000 rounds on purpose. Reading encrypted workbooks is src/tabular/isolated/decrypt-workbook.
 */
import { readFile, writeFile } from 'node:fs/promises';

/** Encrypts the file in place; meant for a path that is not yet the final one. The bytes differ from run to run (random salt). */
export async function encryptWorkbook(path: string, password: string): Promise<void> {
  const { default: officeCrypto } = await import('officecrypto-tool');
  await writeFile(path, officeCrypto.encrypt(await readFile(path), { password }));
}
