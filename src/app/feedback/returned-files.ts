/**
 * Operands of `collect` → files to read: a folder stands for the files inside it, a lock file for a workbook that is open elsewhere. Opens
 * nothing; every skipped file is reported.
 */
import { placeOfFile } from '../../domain/place.js';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, type Coded, coded } from '../../domain/problem.js';
import type { ReturnedFile } from './read-returned.js';

export interface ReturnedFiles {
  readonly files: readonly ReturnedFile[];
  readonly problems: readonly Problem[];
}

/** Excel and WPS: `~$名.xlsx`; LibreOffice: `.~lock.名.xlsx#`. */
const LOCK_FILE = /^(?:~\$(.+)|\.~lock\.(.+)#)$/;
/** Other files in a township's folder: proofs and letters, no sheets. */
const NO_TABLE = /\.(jpe?g|png|gif|bmp|tiff?|heic|webp|pdf|ofd|docx?|wps|pptx?|mp3|mp4|m4a|amr|mov|avi|lnk|ini)$/i;
const SYSTEM_FILE = /^(Thumbs\.db|desktop\.ini)$/i;

/** Files of a folder sorted by name, including folders inside it; each file once. A missing path is passed on to be reported. */
export function expandReturned(operands: readonly ReturnedFile[]): ReturnedFiles {
  const files = new Map<string, ReturnedFile>();
  const problems: Problem[] = [];
  for (const operand of operands) {
    const isFolder = statSync(operand.path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const inside = isFolder ? filesInside(operand) : [operand];
    let sheets = 0;
    for (const file of inside) {
      const locked = LOCK_FILE.exec(path.basename(file.path));
      const name = locked?.[1] ?? locked?.[2];
      if (name !== undefined) problems.push(about(coded('returned-file-open', { file: name }), 'warning', file.shown));
      else if (isFolder && NO_TABLE.test(file.path))
        problems.push(about(coded('returned-file-aside', {}), 'notice', file.shown));
      else {
        files.set(file.path, file);
        sheets += 1;
      }
    }
    if (isFolder && sheets === 0) problems.push(about(coded('returned-folder-empty', {}), 'refused', operand.shown));
  }
  return { files: [...files.values()], problems };
}

function filesInside(folder: ReturnedFile): ReturnedFile[] {
  const entries = readdirSync(folder.path, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const isHidden = entry.name.startsWith('.') && !LOCK_FILE.test(entry.name);
    if (isHidden || SYSTEM_FILE.test(entry.name)) return [];
    const file = {
      ...folder,
      path: path.join(folder.path, entry.name),
      shown: path.posix.join(folder.shown, entry.name),
    };
    if (entry.isDirectory()) return filesInside(file);
    return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
  });
}

function about(what: Coded, level: Problem['level'], file: string): Problem {
  return { ...what, level, place: placeOfFile(file) };
}
