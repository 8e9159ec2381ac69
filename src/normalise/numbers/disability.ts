/**
 * Numbers that carry a resident number inside: disability certificates and student numbers
 * (docs/design/identity-numbers.md, "Disability certificates"). The inner
 * number is judged by its own rules; a missing tail is never invented.
 */
import type { IdentityProblem } from '../../domain/identity.js';
import { readResident } from './resident.js';
import type { IdentifyContext, Reading } from './reading.js';

/** 18 places, then category, grade, B and the count of re-issues. */
export const DISABILITY_SHAPE = /^\d{17}[\dX](?:[0-9]{2}(?:B[0-9]?|[0-9]{1,2})?)$/u;
const TAIL = /^([1-7])([1-4])(?:B([1-9]))?$/u;

/** Reads 20 to 22 characters beginning with an 18-character number. */
export function readDisability(text: string, context: IdentifyContext): Reading {
  if (context.numericCell === true) {
    return {
      kind: 'disability',
      canonical: text,
      faults: ['lost_in_spreadsheet'],
      parts: { prefix15: text.slice(0, 15) },
    };
  }
  const inner = readResident(text.slice(0, 18), { ...context, columnDamaged: false });
  const tail = text.slice(18);
  const marks = TAIL.exec(tail);
  const faults: IdentityProblem[] = inner.faults.filter((fault) => fault !== 'lost_in_spreadsheet');
  if (tail.length !== 2 && tail.length !== 4) faults.push('length');
  else if (tail.length === 4 && !/^\d\dB[1-9]$/u.test(tail)) faults.push('charset');
  if (!/^[1-7][1-4]/u.test(tail)) faults.push('category');
  return {
    ...inner,
    kind: 'disability',
    canonical: text.slice(0, 20),
    faults,
    parts: {
      resident: text.slice(0, 18),
      ...(marks === null ? {} : { category: marks[1] ?? '', grade: marks[2] ?? '' }),
      ...(marks?.[3] === undefined ? {} : { reissue: marks[3] }),
    },
    matchKey: text.slice(0, 18),
  };
}

/** A resident number where a disability certificate was expected: the tail is missing and is not made up. */
export function readDisabilityWithoutTail(text: string, context: IdentifyContext): Reading {
  const inner = readResident(text, context);
  return { ...inner, kind: 'disability', faults: [...inner.faults, 'category'], parts: { resident: text } };
}

export const STUDENT_SHAPE = /^[GJL]\d{17}[\dX]$/u;

/** G + resident number; J: built the same way without a usable number; L: county, date and four random digits. */
export function readStudent(text: string, context: IdentifyContext): Reading {
  const letter = text.charAt(0);
  if (letter !== 'G') {
    return {
      kind: 'student',
      canonical: text,
      faults: [],
      information: [letter === 'L' ? 'student_temporary' : 'format_only'],
    };
  }
  const inner = readResident(text.slice(1), context);
  return { ...inner, kind: 'student', canonical: text, parts: { resident: text.slice(1) }, matchKey: text.slice(1) };
}
