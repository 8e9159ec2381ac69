/**
 * I05: nobody verifies his own finding. A 核实人 who bears the name of the person on the row, or of the head of that household, is no one who
 * checked it; a namesake elsewhere is. Beside somebody else the household may sign. Pure.
 */
import type { EventDetail } from '../domain/ledger/event.js';
import type { ReturnedRow } from '../domain/ledger/returned-sheet.js';
import { nameKey, nameKeys } from '../normalise/names/names.js';
import { printedCells, type PrintedRow } from './locked-cells.js';

const BETWEEN_NAMES = /[、,，;；/／|\n]+/u;
const ONESELF = /(?:户主)?(?:本人|户主|自己|自述|自签)$/u;
/** Relatives named by whose they are, and remarks behind a name. Examples: 赵某之妻, 赵某妻子, 赵某（代） */
const OF_SOMEBODY =
  /(?:[(（][^()（）]*[)）]|(?:之|的)(?:妻子?|丈?夫|儿?子|女儿?|父亲?|母亲?)|妻子?|丈夫|儿子|女儿|[长次][子女]|儿媳|父亲|母亲|爱人|配偶|家属)$/u;

/** Whether everybody named as 核实人 is of the household that the row is about. */
export function isOwnVerifier(row: ReturnedRow, { findings, beside }: PrintedRow): boolean {
  const household = new Set(findings.flatMap((finding) => namesOf(finding, beside)));
  const written = row.cells['handler'] ?? '';
  const [whole = '', ...others] = nameKeys(written);
  if (others.length === 0 && household.has(whole)) return true;
  const signed = written.split(BETWEEN_NAMES).flatMap((name) => {
    const key = nameKey(
      name
        .trim()
        .replace(/^同(?=.{2})/u, '')
        .replace(OF_SOMEBODY, '')
        .replace(ONESELF, ''),
    );
    return key === '' ? [] : [key];
  });
  const isOwn = (name: string): boolean =>
    household.has(name) || [...household].some((own) => own !== '' && name === own + own);
  return signed.length > 0 && signed.every(isOwn);
}

/** The person found and the head of the household, as the row was printed. */
function namesOf(finding: EventDetail, beside: EventDetail | null): string[] {
  const cells = printedCells(finding, beside);
  return [cells.name, cells.head_name].flatMap((name) => {
    const key = nameKey(name ?? '');
    return key === '' ? [] : [key];
  });
}
