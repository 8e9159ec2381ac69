/**
 * From the shape of a folded text to the reader of its kind. Where two readings are possible (18 digits: person or organisation; 9
 * characters: passport, Hong Kong, organisation), the checks decide, then the column; otherwise it is a flag.
 */
import { creditCheck, organisationCheck } from '../check-digits.js';
import { isRealDay } from '../calendar.js';
import {
  DISABILITY_SHAPE,
  readDisability,
  readDisabilityWithoutTail,
  readStudent,
  STUDENT_SHAPE,
} from './disability.js';
import { readDocument, readForeignOld, readHongKongId, readTaiwanId } from './documents.js';
import {
  CREDIT_SHAPE,
  hasCreditPrefix,
  isCertainCreditCode,
  ORGANISATION_SHAPE,
  readCreditCode,
  readOrganisationCode,
} from './organisation.js';
import { readResident, readResident15, RESIDENT_SHAPE } from './resident.js';
import type { IdentifyContext, Reading } from './reading.js';

/** The reading of a folded upper-case text, or null when no shape fits. */
export function readShape(text: string, context: IdentifyContext): Reading | null {
  switch (text.length) {
    case 15:
      return /^\d{15}$/u.test(text) ? readFifteen(text, context) : readShort(text, context);
    case 18:
      if (RESIDENT_SHAPE.test(text)) return readEighteen(text, context);
      return CREDIT_SHAPE.test(text) ? readCreditLike(text, context) : readShort(text, context);
    case 19:
      return STUDENT_SHAPE.test(text) ? readStudent(text, context) : null;
    case 20:
    case 21:
    case 22:
      return DISABILITY_SHAPE.test(text) ? readDisability(text, context) : null;
    default:
      return readShort(text, context);
  }
}

/** 15 digits: in a column of companies a business-licence number comes first. */
function readFifteen(text: string, context: IdentifyContext): Reading | null {
  const reading = readResident15(text, context);
  const isLicence = reading.information?.includes('business_licence_15') === true;
  if (context.expected !== 'credit_code' && context.expected !== 'org_code') return reading;
  return isLicence || reading.faults.length > 0 ? null : reading;
}

/** 17 digits and a digit or X: a person's number, or an organisation's without letters. */
function readEighteen(text: string, context: IdentifyContext): Reading {
  const { expected } = context;
  const person = readResident(text, context);
  if (expected === 'disability') return readDisabilityWithoutTail(text, context);
  const isPerson = person.faults.length === 0;
  if (isPerson && !isCertainCreditCode(text, context)) return person;
  const organisation = readCreditCode(text, context);
  // A wrong number of a person can fit both organisation checks by chance; where a year stands, the county must be real too.
  const isOrganisation =
    organisation.faults.length === 0 && hasCreditPrefix(text) && (!hasYear(text) || isCertainCreditCode(text, context));
  if (isPerson && isOrganisation) {
    if (expected === 'credit_code') return organisation;
    return expected === undefined ? { ...person, faults: ['charset'], information: ['two_readings'] } : person;
  }
  if (isPerson) return person;
  if (isOrganisation) return organisation;
  return looksLikeOrganisation(text, context) ? organisation : person;
}

function hasYear(text: string): boolean {
  return /^(?:18|19|20)$/u.test(text.slice(6, 8));
}

function hasRealDate(text: string): boolean {
  return isRealDay(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

/** Neither reading is without fault: chooses the likely one. */
function looksLikeOrganisation(text: string, context: IdentifyContext): boolean {
  if (context.expected !== undefined) return context.expected === 'credit_code';
  if (hasRealDate(text) || !hasCreditPrefix(text)) return false;
  const innerFits = organisationCheck(text.slice(8, 16)) === text.charAt(16);
  const outerFits = creditCheck(text) === text.charAt(17);
  if (innerFits || outerFits) return !hasYear(text) || (innerFits && outerFits);
  return text.startsWith('9') && context.divisions.isIssued(text.slice(2, 8)) && !hasYear(text);
}

/** 18 letters and digits: a credit code, unless it is a person's number with a letter in it. */
function readCreditLike(text: string, context: IdentifyContext): Reading | null {
  const reading = readCreditCode(text, context);
  if (reading.faults.length === 0 || context.expected === 'credit_code') return reading;
  const letters = text.match(/[A-Z]/gu)?.length ?? 0;
  const isMeantAsPerson =
    letters <= 2 && /^(?:19|20)/u.test(text.slice(6, 8)) && context.divisions.isIssued(text.slice(0, 6));
  return isMeantAsPerson ? null : reading;
}

/** Up to 15 characters with letters. */
function readShort(text: string, context: IdentifyContext): Reading | null {
  const { expected } = context;
  if (expected === 'org_code' && ORGANISATION_SHAPE.test(text)) return readOrganisationCode(text);
  const foreign = readForeignOld(text);
  if (foreign !== null) return foreign;
  const document = readDocument(text, expected);
  if (document !== null && document.kind === expected) return document;
  const taiwan = readTaiwanId(text);
  if (taiwan !== null) return taiwan;
  const hongKong = readHongKongId(text, expected === 'hkid');
  if (hongKong !== null) return hongKong;
  const organisation = ORGANISATION_SHAPE.test(text) ? readOrganisationCode(text) : null;
  if (organisation !== null && isOrganisationHere(text, organisation, document)) return organisation;
  return document;
}

/** Nine characters without a column: the check decides unless it is a passport; letters with a wrong check are a flag. */
function isOrganisationHere(text: string, organisation: Reading, document: Reading | null): boolean {
  const isFitting = organisation.faults.length === 0;
  if (document !== null) return isFitting && text.startsWith('MA');
  const digits = text.match(/\d/gu)?.length ?? 0;
  return isFitting ? digits >= 5 : digits >= 5 && digits < 9;
}
