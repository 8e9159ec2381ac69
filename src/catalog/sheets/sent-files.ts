/** Which outputs are made for others: sheets of townships and villages, lists of departments, lists for the notice board, archives. */
import { MATERIALS_FOLDER } from './history-books.js';
import { RETURN_LIST } from './return-list.js';

/** Folders of the results whose files leave the office. */
const SENT_FOLDERS: ReadonlySet<string> = new Set(['点球', MATERIALS_FOLDER, RETURN_LIST, '检查表', '公示']);

/** `file`: path with slashes from the workspace. */
export function isSentFile(file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return folders[0] === '成果' && folders.some((folder) => SENT_FOLDERS.has(folder));
}
