// The expectation files: what each pass must find, no more and no less. Lines are sorted, one JSON object each.

import { mkdirSync, writeFileSync } from 'node:fs';
import { COUNTY_NAMES } from './places.mjs';
import { holdsCandidates } from './rules.mjs';
import { COUNTY_PASS, PROVINCE_PASS } from './world.mjs';

/** Candidates held back by the county pass, by household finding or person finding. */
export function heldCandidates(world) {
  const held = new Set();
  for (const finding of world.expected) {
    if (finding.pass !== COUNTY_PASS || !holdsCandidates(finding.rule) || finding.exemptUntil !== undefined) continue;
    if (finding.household?.origin !== 'candidate') continue;
    const people = finding.unit === 'household' ? finding.household.members : [finding.person];
    for (const person of people) held.add(person);
  }
  return held;
}

/** Candidate households in the register after entry: those with nobody held, and those entered all the same. */
export function enteredCandidates(world) {
  const held = heldCandidates(world);
  return new Set(
    world.households.filter(
      (household) =>
        household.origin === 'candidate' &&
        (household.enteredThoughHeld === true || !household.members.some((person) => held.has(person))),
    ),
  );
}

function place(row) {
  return row.at;
}

function findingLine(finding) {
  const { rule, unit, person, household, alsoHousehold, outsider, list, village, sentTo, rows = [] } = finding;
  const subject = outsider ?? null;
  return {
    rule,
    unit,
    // Canonical where valid, else as written: `written` is what the register shows.
    id_number: person?.id ?? subject?.values.id_number ?? null,
    written: person?.written ?? null,
    households:
      household === undefined ? [] : [household.no, ...(alsoHousehold === undefined ? [] : [alsoHousehold.no])],
    list: list ?? null,
    village: village ?? null,
    sent_to: sentTo === undefined ? null : [...sentTo].sort(),
    exempt_until: finding.exemptUntil ?? null,
    evidence: rows.map(place),
  };
}

function personLine(person) {
  return {
    county: person.household.place.countyName,
    household: person.household.no,
    name: person.name,
    id_number: person.written,
  };
}

function nearMissLine({ pass, rule, subject, note }) {
  return { pass, rule, id_number: subject.id, household: subject.household.no, note };
}

function listLine(pass, { layout, files, counts }) {
  return { pass, source: layout.source, division: layout.scope === 'province' ? null : layout.scope, files, ...counts };
}

function writeLines(path, lines) {
  const texts = lines.map((line) => JSON.stringify(line)).sort();
  writeFileSync(path, texts.join('\n') + '\n');
}

/** @param {ReturnType<import('./world.mjs').createWorld>} world @param {string} folder */
export function writeExpected(world, deliveries, folder) {
  mkdirSync(folder, { recursive: true });
  for (const pass of [COUNTY_PASS, PROVINCE_PASS]) {
    const findings = world.expected.filter((finding) => finding.pass === pass);
    writeLines(`${folder}/${pass}-findings.jsonl`, findings.map(findingLine));
  }
  const held = heldCandidates(world);
  const candidates = world.households
    .filter((household) => household.origin === 'candidate')
    .flatMap((household) => household.members);
  writeLines(`${folder}/held.jsonl`, candidates.filter((person) => held.has(person)).map(personLine));
  writeLines(`${folder}/cleared.jsonl`, candidates.filter((person) => !held.has(person)).map(personLine));
  writeLines(`${folder}/near-misses.jsonl`, world.nearMisses.map(nearMissLine));
  writeLines(
    `${folder}/review.jsonl`,
    world.reviews.map(({ pass, rule, person, row, other }) => {
      const placeOf = (one) => (pass === COUNTY_PASS ? one.placeBefore : one.placeAfter);
      const places = [placeOf(person), other === undefined ? place(row) : placeOf(other)];
      return { pass, rule, id_number: person.id, places };
    }),
  );
  writeLines(
    `${folder}/lists.jsonl`,
    deliveries.map((delivery) =>
      listLine(delivery.layout.scope === 'province' ? PROVINCE_PASS : COUNTY_PASS, delivery),
    ),
  );
  const damaged = deliveries.filter(({ layout }) => layout.damaged === true);
  writeLines(
    `${folder}/unusable-lists.jsonl`,
    damaged.map(({ layout }) => ({
      source: layout.source,
      division: layout.scope,
      county: COUNTY_NAMES[layout.scope],
      rules: ['D01'],
    })),
  );
}
