/**
 * Path of each recipient's workbook of a batch, the same on every run: 点球/<县>/<乡镇>_疑点核实反馈表.xlsx for a township,
 * 点球/<县>/部门/<部门>_疑点核实反馈表.xlsx for a department of the county. Pure.
 */
import { CHECKLIST_WORDS, checklistSheet } from '../../catalog/sheets/checklist-sheet.js';
import { feedbackSheet } from '../../catalog/sheets/feedback-sheet.js';
import { HAND_OVER_BOOK } from '../../catalog/sheets/hand-over.js';
import { cleanFilePart, UniqueNames } from '../layout/file-names.js';
import type { RecipientShare } from './recipients.js';

const FEEDBACK_FOLDER = '点球';
const DEPARTMENT_FOLDER = '部门';

/**
 * Recipient → path relative to the batch's folder, without the ending. Give it every recipient of the batch, so that a supplement to
 * one of them keeps its name.
 */
export function feedbackPaths(shares: readonly RecipientShare[]): Map<string, string> {
  const folders = new Map<string, { name: string; files: UniqueNames; departments: UniqueNames }>();
  const folderNames = new UniqueNames();
  const paths = new Map<string, string>();
  for (const share of shares) {
    let folder = folders.get(share.county);
    if (folder === undefined) {
      const name = folderNames.claim(cleanFilePart(share.countyName), '');
      folder = { name, files: new UniqueNames(), departments: new UniqueNames() };
      folders.set(share.county, folder);
    }
    const names = share.isDepartment ? folder.departments : folder.files;
    const file = names.claim(cleanFilePart(share.township), `_${feedbackSheet.name}`);
    const inside = share.isDepartment ? `${folder.name}/${DEPARTMENT_FOLDER}` : folder.name;
    paths.set(share.recipient, `${FEEDBACK_FOLDER}/${inside}/${file}`);
  }
  return paths;
}

/** Example: supplement 0 → `….xlsx`, 2 → `…_补充2.xlsx`. */
export function feedbackFile(path: string, supplement: number): string {
  return supplement === 0 ? `${path}.xlsx` : `${path}_补充${supplement}.xlsx`;
}

/** 点球/<县>/<乡镇>_核查清单表: the checklists of a township, a second confirmation apart. `path`: its 点球 sheet. */
export function checklistFile(path: string, { side, supplement }: { side: number; supplement: number }): string {
  const words = side === 0 ? '' : `_${CHECKLIST_WORDS.copies[side] ?? side}`;
  const own = path.replace(new RegExp(`_${feedbackSheet.name}$`), `_${checklistSheet.name}${words}`);
  return feedbackFile(own, supplement);
}

/** 交办单和签收表 of the n-th dispatch of a batch, counted from 0. */
export function handOverFile(dispatchesBefore: number): string {
  return feedbackFile(`${FEEDBACK_FOLDER}/${HAND_OVER_BOOK}`, dispatchesBefore);
}

/** 点球/<县>/<乡镇>_按村/<村>_疑点核实反馈表: one for each village of a township's workbook, in the order given. */
export function villagePaths(townshipPath: string, villages: readonly string[]): string[] {
  const names = new UniqueNames();
  const folder = townshipPath.replace(new RegExp(`_${feedbackSheet.name}$`), '_按村');
  return villages.map((village) => `${folder}/${names.claim(cleanFilePart(village), `_${feedbackSheet.name}`)}`);
}
