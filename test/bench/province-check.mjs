// Both sides of the province benchmark must have found the same people. A present rule is compared by rule, household and the number
// that hit, the others by rule and number; list health row by row. DuckDB knows only equal names: what bidui takes as another
// spelling, and what it sends to clerical review, must be among DuckDB's hits under another name.

import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** First 17 digits of a number as written; the check character follows from them. */
function bodyOf(number) {
  const text = number.trim();
  return text.length === 15 ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17);
}

async function* jsonLines(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') yield JSON.parse(line);
}

/** Rules of persons: of somebody who is registered twice their finding names one household. */
const OF_PERSONS = new Set(['C19', 'C20']);

const keyOf = (rule, household, number) =>
  OF_PERSONS.has(rule) || !rule.startsWith('C')
    ? `${rule} ${bodyOf(number)}`
    : `${rule} ${household} ${bodyOf(number)}`;

async function readBidui(workspace) {
  const [batch] = readdirSync(join(workspace, '成果'));
  const folder = join(workspace, '成果', batch);
  const findings = new Set();
  const review = new Set();
  for await (const { rule, kind, person, evidence } of jsonLines(join(folder, 'findings.jsonl'))) {
    if (kind !== 'present') findings.add(`${rule} ${bodyOf(person.id_number)}`);
    else
      for (const { values } of evidence.filter((row) => row.source !== 'register'))
        findings.add(keyOf(rule, person.household, values.id_number));
  }
  for await (const { rule, register, list } of jsonLines(join(folder, 'review.jsonl'))) {
    // A pair that linkage alone asks about is no pair of equal numbers.
    if (rule !== null) review.add(keyOf(rule, register.values.household, list.values.id_number));
  }
  return { findings, review };
}

async function readDuckdb(folder) {
  const same = new Set();
  const other = new Set();
  const lines = createInterface({ input: createReadStream(join(folder, 'hits.csv')) });
  for await (const line of lines) {
    const [rule, nameMatch, household, body] = line.split(',');
    if (rule === 'rule') continue;
    const key = keyOf(rule, household, body);
    (nameMatch === 'same' ? same : other).add(key);
  }
  return { same, other };
}

const countByRule = (keys) => {
  const counts = {};
  for (const key of keys) counts[key.slice(0, 3)] = (counts[key.slice(0, 3)] ?? 0) + 1;
  return counts;
};

/** Differences of list health: rows, usable numbers and rows that hit. */
function compareHealth(folder, lists) {
  const [, ...lines] = readFileSync(join(folder, 'health.csv'), 'utf8').trim().split('\n');
  const bidui = new Map(
    lists.map(({ source, rows, usable_keys, hits }) => [source, [source, rows, usable_keys, hits].join()]),
  );
  return lines
    .filter((line) => bidui.get(line.split(',')[0]) !== line)
    .map((line) => `list health: duckdb ${line}, bidui ${bidui.get(line.split(',')[0])}`);
}

/**
 * @param {string} workspace after compare and report @param {string} folder where DuckDB wrote
 * @param {readonly object[]} lists list health of the comparison
 * @returns {Promise<{differences: string[], found: number, spellings: number, review: number}>} differences: empty when both agree
 */
export async function compareResults(workspace, folder, lists) {
  const bidui = await readBidui(workspace);
  const duckdb = await readDuckdb(folder);
  const spellings = [...bidui.findings].filter((key) => !duckdb.same.has(key));
  const groups = {
    'only DuckDB found': [...duckdb.same].filter((key) => !bidui.findings.has(key)),
    'only bidui found': spellings.filter((key) => !duckdb.other.has(key)),
    'only bidui sent to review': [...bidui.review].filter((key) => !duckdb.other.has(key)),
    'under another name, and bidui says nothing': [...duckdb.other].filter(
      (key) => !bidui.findings.has(key) && !bidui.review.has(key),
    ),
  };
  const differences = Object.entries(groups)
    .filter(([, keys]) => keys.length > 0)
    .map(([label, keys]) => `${label}: ${JSON.stringify(countByRule(keys))}, such as ${keys[0]}`);
  return {
    differences: [...differences, ...compareHealth(folder, lists)],
    found: bidui.findings.size,
    spellings: spellings.length,
    review: bidui.review.size,
  };
}
