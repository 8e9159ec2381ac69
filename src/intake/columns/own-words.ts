/**
 * Columns for headers in an office's own words: proposed by the content of the cells and by likeness to known headers. A proposal is
 * asked about or shown, then stands in `columns:`; mapping.ts never takes one by itself. Pure.
 */
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import { isSomebodyElse, normaliseHeader, readHeaderText, withoutQualifiers } from '../header/text.js';
import { contentFit, type ColumnContent } from './content.js';
import type { ColumnHeader } from './candidates.js';

/** A column that an unknown header may stand for. */
export interface ColumnProposal {
  readonly field: string;
  readonly label: string;
  /** As `columns:` spells it. */
  readonly header: string;
  readonly by: 'content' | 'likeness';
  /** 0–1. */
  readonly score: number;
}

/** A header that stands for no column yet, with its cells. */
export interface OpenHeader {
  readonly header: ColumnHeader;
  readonly content: ColumnContent;
}

/** Cells needed before their content says anything. */
const ENOUGH_CELLS = 3;
const NUMBER_SHARE = 0.7;
const NAME_SHARE = 0.8;
const SURNAME_SHARE = 0.6;
/** Likeness that is enough where the cells fit the type of the column, and where any text would. */
const LIKE_WITH_CONTENT = 0.5;
const LIKE_ALONE = 0.72;
const FITTING = 0.8;
/** Share of cells with words of a column that propose it whatever the header says. */
const ANSWERED = 0.95;
/** Greater numbers are no count of people or months. */
const GREATEST_COUNT = 1000;
/** A second column as near as this leaves it open. */
const MARGIN = 0.1;
const ANY_ANSWER = /^(?:正常|合格|良好|好|达标|安全|一般|其他|有|无|是|否|已|未)$/u;
/** Headers of every list, which stand for no column. */
const PLAIN_HEADERS = /^(?:序号|编号|序列|行号|备注|说明|NO\.?|合计|小计|签字|签名|盖章)$/iu;
const PERSON_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u;
const PLACE_ENDING = /(?:村|镇|乡|组|县|区|市|省|社区|街道|小学|中学|医院)$/u;
const TOWNSHIP_NAME = /^\p{Script=Han}{1,7}(?:乡|镇|街道|苏木)$/u;
const VILLAGE_NAME = /^\p{Script=Han}{1,7}(?:村|社区|嘎查)$/u;
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);

/** Proposals for the open headers, each header and each column at most once, best first. `isOpen`: columns that have no header yet. */
export function proposeColumns(
  table: TableDefinition,
  open: readonly OpenHeader[],
  isOpen: (field: string) => boolean,
): ColumnProposal[] {
  const headed = open.filter(({ header }) => bareOf(header) !== '' && !PLAIN_HEADERS.test(bareOf(header)));
  const named = headed.filter(({ header }) => !isSomebodyElse(bareOf(header)));
  const all = [
    ...byContent(table, named, 'id_number', numberShare),
    ...byContent(table, named, 'name', nameShare),
    ...byContent(table, named, 'township', placeShare(TOWNSHIP_NAME)),
    ...byContent(table, named, 'village', placeShare(VILLAGE_NAME)),
    ...byWords(table, named, isOpen),
    // 帮扶类别 speaks of helpers and holds states of households, which no helper has.
    ...byWords(table, headed, (field) => field === 'status' && isOpen(field)),
    ...named.flatMap((one) => likeness(table, one, isOpen) ?? []),
  ].filter(({ field }) => isOpen(field));
  const taken = new Set<string>();
  return all
    .sort((one, other) => other.score - one.score)
    .filter(({ field, header }) => {
      if (taken.has(field) || taken.has(`header ${header}`)) return false;
      taken.add(field).add(`header ${header}`);
      return true;
    });
}

function bareOf(header: ColumnHeader): string {
  return readHeaderText(header.own).bare;
}

function proposal(definition: ColumnDefinition, header: ColumnHeader, by: ColumnProposal['by'], score: number) {
  const spelled = header.printed.replace(/\s+/gu, '');
  return { field: definition.name, label: definition.label, header: spelled, by, score: Math.round(score * 100) / 100 };
}

/** The one column whose cells are of that kind; none where two are. */
function byContent(
  table: TableDefinition,
  open: readonly OpenHeader[],
  field: 'id_number' | 'name' | 'township' | 'village',
  share: (content: ColumnContent) => number,
): ColumnProposal[] {
  const definition = table.columns.find(({ name }) => name === field);
  if (definition === undefined) return [];
  const found = open.filter(({ content }) => content.filled >= ENOUGH_CELLS && share(content) > 0);
  const [only] = found;
  return only !== undefined && found.length === 1
    ? [proposal(definition, only.header, 'content', share(only.content))]
    : [];
}

/** Columns of a fixed set of answers whose words nearly all cells of one header hold, and of no other column: 男 and 女, 未脱贫 and 已脱贫. */
function byWords(
  table: TableDefinition,
  open: readonly OpenHeader[],
  isOpen: (field: string) => boolean,
): ColumnProposal[] {
  const closed = table.columns.filter(({ type, name, values }) => isOpen(name) && isWorded(type, values));
  const fitting = open.flatMap(({ header, content }) => {
    if (content.filled < ENOUGH_CELLS || isBareCodes(content) || saysOneThing(content)) return [];
    const columns = closed.filter((definition) => (contentFit(definition, content) ?? 0) >= ANSWERED);
    const [only] = columns;
    return only !== undefined && columns.length === 1 ? [{ definition: only, header, content }] : [];
  });
  return fitting
    .filter(({ definition }) => fitting.filter((other) => other.definition === definition).length === 1)
    .map(({ definition, header, content }) =>
      proposal(definition, header, 'content', contentFit(definition, content) ?? ANSWERED),
    );
}

/** Numbers are codes of many columns, and counts besides. */
function isBareCodes({ words }: ColumnContent): boolean {
  return [...words.keys()].every((word) => /^[\d.]+$/u.test(word));
}

/** A word in every cell that answers any question. */
function saysOneThing({ words }: ColumnContent): boolean {
  const [only] = words.keys();
  return words.size === 1 && ANY_ANSWER.test(only ?? '');
}

/** Words of their own: not yes and no, and more than one answer. */
function isWorded(type: ColumnDefinition['type'], values: ColumnDefinition['values']): boolean {
  return type === 'sex' || (type === 'choice' && Object.keys(values ?? {}).length > 1);
}

function numberShare({ validNumbers, filled }: ColumnContent): number {
  return validNumbers / filled >= NUMBER_SHARE ? validNumbers / filled : 0;
}

/** Short names that end as those of such places do; a column of them has few that do not. */
function placeShare(name: RegExp): (content: ColumnContent) => number {
  return ({ words, filled }) => {
    const named = [...words].filter(([word]) => name.test(word)).reduce((sum, [, count]) => sum + count, 0);
    return named / filled >= ANSWERED ? named / filled : 0;
  };
}

/** Different short Chinese texts that begin with a usual surname and do not end like a place. */
export function nameShare({ words }: ColumnContent): number {
  const all = [...words.keys()];
  const names = all.filter((word) => PERSON_NAME.test(word) && !PLACE_ENDING.test(word));
  const surnames = names.filter((word) => SURNAMES.has(word.slice(0, 1)));
  const isVaried =
    all.length * 2 >=
    Math.min(
      60,
      [...words.values()].reduce((sum, count) => sum + count, 0),
    );
  const share = names.length / Math.max(1, all.length);
  return isVaried && share >= NAME_SHARE && surnames.length / Math.max(1, names.length) >= SURNAME_SHARE ? share : 0;
}

function likeness(
  table: TableDefinition,
  { header, content }: OpenHeader,
  isOpen: (field: string) => boolean,
): ColumnProposal | null {
  const bare = bareOf(header);
  const scored = table.columns
    .filter(({ name, type }) => isOpen(name) && type !== 'id' && type !== 'name')
    .filter(({ type }) => type !== 'integer' || countsOnly(content))
    .filter(({ name }) => name !== 'household' || !ordinalsOnly(content))
    .map((definition) => ({ definition, score: likeScore(definition, bare), fit: contentFit(definition, content) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined || best.score - (second?.score ?? 0) < MARGIN) return null;
  const isFitting = best.fit !== null && best.fit >= FITTING && content.filled >= ENOUGH_CELLS;
  if (best.fit !== null && !isFitting) return null;
  const wanted = isFitting ? LIKE_WITH_CONTENT : LIKE_ALONE;
  return best.score < wanted ? null : proposal(best.definition, header, 'likeness', best.score);
}

function countsOnly({ words }: ColumnContent): boolean {
  return [...words.keys()].every((word) => !(Number.parseFloat(word) > GREATEST_COUNT));
}

/** Counts of households on a sheet (1, 2, 3 …), which begin anew on the next one: two households would be one. */
function ordinalsOnly({ words }: ColumnContent): boolean {
  return [...words.keys()].every((word) => /^\d{1,4}$/u.test(word));
}

/** Words that say nothing of the column (个人, 家庭 …) make no two headers alike. */
function likeScore({ label, synonyms }: ColumnDefinition, bare: string): number {
  const own = withoutPrefix(bare);
  if (PLAIN_HEADERS.test(own)) return 0;
  return Math.max(
    ...[label, ...synonyms].map((known) => {
      const other = readHeaderText(normaliseHeader(known)).bare;
      return Math.min(likeTexts(bare, other), likeTexts(own, withoutPrefix(other)) || 1);
    }),
  );
}

function withoutPrefix(bare: string): string {
  return withoutQualifiers(bare).find((form) => bare.endsWith(form)) ?? bare;
}

/** Characters in the same order in both texts, as a share of both. Example: 持有车牌号, 车牌号码 → 0.67 */
function likeTexts(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0;
  let previous = Array.from({ length: other.length + 1 }, () => 0);
  for (const character of one) {
    const current = [0];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = other[at - 1] === character;
      current.push(isSame ? (previous[at - 1] ?? 0) + 1 : Math.max(previous[at] ?? 0, current[at - 1] ?? 0));
    }
    previous = current;
  }
  return (2 * (previous[other.length] ?? 0)) / (one.length + other.length);
}
