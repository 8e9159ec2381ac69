/**
 * Households that are to leave and the checklists that guard their exit: who may leave, and who is held back because steps, proofs or
 * signatures lack. The list of a whole village holds all its households. Pure.
 */
import { lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { compareTexts } from '../../domain/text-order.js';
import { lacksOf, type ChecklistLedger } from '../../ledger/checklists/state.js';
import type { ExitSubject } from '../../report/checklists/exit-book.js';
import type { ListTargets } from './find-targets.js';

/** Null where no checklist guards the exit. Sorted by place. */
export function guardExits(lists: readonly ListTargets[], known: ChecklistLedger): ExitSubject[] | null {
  const guarding = lists.filter(({ list }) => list.stage === 'exit' && list.guards);
  if (guarding.length === 0) return null;
  const own = guarding.filter(({ list }) => list.subject !== 'village');
  const ofVillages = guarding.filter(({ list }) => list.subject === 'village');
  const subjects = new Map<string, ExitSubject>();
  const add = (part: ListTargets, shown: readonly ListTargets[]): void => {
    for (const { no, place, household, name } of part.targets) {
      const key = [place.county, place.township, place.village, household, name].join('|');
      const before = subjects.get(key) ?? { place, household, name, no, lists: [], lacks: [] };
      const lack = lackOf(part, no, known);
      subjects.set(key, {
        ...before,
        lists: [...before.lists, part.list.name, ...shown.map(({ list }) => list.name)],
        lacks: [...before.lacks, ...lack, ...shown.flatMap((other) => lackOfVillage(other, place, known))],
      });
    }
  };
  own.forEach((part, position) => add(part, position === 0 ? ofVillages : []));
  if (own.length === 0) for (const part of ofVillages) add(part, []);
  const orderOf = ({ place, household, no }: ExitSubject): string =>
    [place.county, place.township, place.village, household, no].map((part) => part ?? '\uFFFF').join('|');
  return [...subjects.values()].sort((one, other) => compareTexts(orderOf(one), orderOf(other)));
}

function lackOf({ list }: ListTargets, no: string, known: ChecklistLedger): string[] {
  const lacks = lacksOf(list, known.subjects.get(no));
  return lacks.length === 0 ? [] : [`${list.name} ${lacksText(lacks)}`];
}

function lackOfVillage(part: ListTargets, place: ExitSubject['place'], known: ChecklistLedger): string[] {
  const village = part.targets.find(
    (target) =>
      target.place.county === place.county &&
      target.place.township === place.township &&
      target.place.village === place.village,
  );
  return village === undefined ? [] : lackOf(part, village.no, known);
}
