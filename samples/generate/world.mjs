// The world that the sample files describe, while it is being planted: households, rows of department lists, and beside them
// what a reader of the rules must find. Expectations are written down here by hand-reasoned planting; nothing of bidui's own
// code is used.

import { AS_OF } from './places.mjs';
import { makeBackground } from './people.mjs';
import { randomStream } from './random.mjs';
import { RULES } from './rules.mjs';

/** Households that a planted case may take: `any` has a head and a spouse who work, `pupil` also a child at school, `whole` only a head. */
const TYPE_GROUPS = {
  any: ['couple', 'three', 'family', 'threeGenerations'],
  pupil: ['family', 'three', 'threeGenerations'],
  whole: ['disabled', 'patient', 'single', 'couple', 'three', 'family', 'threeGenerations'],
};

export const COUNTY_PASS = 'county';
export const PROVINCE_PASS = 'province';

/**
 * @typedef {object} ListRow one record of a department list
 * @property {string} source @property {string} scope county code or `province`
 * @property {Record<string, unknown>} values canonical columns
 * @property {{file: string, sheet: string | null, row: number} | null} at filled in when the file is written
 */

/** Sums that must stay right after members were added: per head × heads = total = parts. */
export function rebalanceIncome(household) {
  const { columns } = household;
  const size = columns.household_size ?? household.members.length;
  columns.income_total = columns.income_per_capita * size;
  columns.income_business =
    columns.income_total - columns.income_wage - columns.income_property - columns.income_transfer;
}

/** A second row for the same person, for instance in another household. */
export function copyPerson(person, household, changes = {}) {
  return { ...person, columns: { ...person.columns }, missing: person.missing, household, isCopy: true, ...changes };
}

export function createWorld() {
  const { households: drawn, laterCandidates, office } = makeBackground();
  const households = [...drawn, ...laterCandidates];
  const random = randomStream('plants');
  const free = [...random.shuffle(drawn), ...laterCandidates];
  /** @type {ListRow[]} */
  const rows = [];
  const expected = [];
  const nearMisses = [];
  const reviews = [];
  const exemptions = [];

  /**
   * The next unused household of a type or group of types, marked as planted.
   * @param {string} county @param {string} type
   * @param {{origin?: string, status?: string, township?: string, otherTownship?: string, village?: string, where?: (household: any) => boolean}} [wanted]
   */
  function take(county, type, wanted = {}) {
    const { origin = 'register', status, township, otherTownship, village, where } = wanted;
    const fits = (household) =>
      !household.planted &&
      household.origin === origin &&
      household.place.county === county &&
      household.columns.ethnicity === '汉族' &&
      (origin !== 'register' ||
        (status === undefined
          ? ['在册未脱贫', '监测对象'].includes(household.columns.status)
          : household.columns.status === status)) &&
      (township === undefined || household.place.township === township) &&
      (otherTownship === undefined || household.place.township !== otherTownship) &&
      (village === undefined || household.place.village === village) &&
      (where === undefined || where(household));
    // The plain types first: pupils and grandparents are for the cases that need them.
    const found = (TYPE_GROUPS[type] ?? [type])
      .map((each) => free.find((household) => household.type === each && fits(household)))
      .find((household) => household !== undefined);
    if (found === undefined) throw new Error(`no ${origin} household of type ${type} left in ${county}`);
    found.planted = true;
    return found;
  }

  /** Adds a row to a list; `person` gives name and number unless `values` say otherwise. */
  function addRow(source, scope, person, values = {}) {
    const place = person === null ? {} : placeColumns(person.household.place);
    const who = person === null ? {} : { name: person.name, id_number: person.id };
    const row = { source, scope, person, values: { ...who, ...place, ...values }, at: null };
    rows.push(row);
    return row;
  }

  /** @param {string} pass @param {string} rule @param {object} finding */
  function expect(pass, rule, finding) {
    const known = RULES[rule];
    if (known === undefined) throw new Error(`rule ${rule} is not in the table of the generator`);
    expected.push({ pass, rule, unit: known.unit, ...finding });
  }

  return {
    households,
    office,
    rows,
    expected,
    nearMisses,
    reviews,
    exemptions,
    random,
    take,
    addRow,
    expect,
    /** A finding against a person. */
    expectPerson: (pass, rule, person, more = {}) =>
      expect(pass, rule, {
        person,
        household: person.household,
        sentTo: [townshipOf(person.household)],
        rows: [],
        ...more,
      }),
    /** A finding against a household. */
    expectHousehold: (pass, rule, household, more = {}) =>
      expect(pass, rule, { household, sentTo: [townshipOf(household)], rows: [], ...more }),
    /** A finding about someone outside the register, known by the list row. */
    expectOutsider: (pass, rule, row, more = {}) =>
      expect(pass, rule, {
        outsider: row,
        sentTo: [`${row.person.household.place.county}/${row.values.township}`],
        rows: [row],
        ...more,
      }),
    nearMiss: (pass, rule, subject, note) => nearMisses.push({ pass, rule, subject, note }),
    /** A confirmed exception in 豁免清单; findings of the rule about this person stay listed with its last day. */
    exempt: (rule, person, { reason, basis, until }) => {
      exemptions.push({ rule, person, reason, basis, until });
      if (until < AS_OF) return;
      for (const finding of expected)
        if (finding.rule === rule && finding.person === person) finding.exemptUntil = until;
    },
    expectReview: (pass, rule, person, row) => reviews.push({ pass, rule, person, row }),
    /** Two rows of the register that only a person can tell apart. */
    expectReviewPair: (pass, rule, person, other) => reviews.push({ pass, rule, person, other }),
  };
}

export function townshipOf(household) {
  return `${household.place.county}/${household.place.township}`;
}

/** Names of county, township and village as a list states them. */
export function placeColumns(place) {
  return { county: place.countyName, township: place.township, village: place.village };
}
