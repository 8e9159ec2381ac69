/**
 * Parts of a name that stand in brackets or beside it: a second name (曾用名), a character that could only be described
 * (王+争, 上竹下林). For comparing; a cell is not rewritten for it.
 */
import { COMMON_SURNAMES, COMPOUND_SURNAMES } from '../../catalog/characters/name-characters.js';
import { HAN, NAME_DOT } from './marks.js';

/** One lost or described character in a name under comparison. */
export const LOST_CHARACTER = '\u25A1';

const BRACKETED = /[([{【〔〈《「（［｛]([^()[\]{}【】〔〕〈〉《》「」（）［］｛｝]*)[)\]}】〕〉》」）］｝]/gu;
const LOST_BEFORE = /[?？*□■〓○\uFFFD]*$/u;
/** 王+争, 氵加文, 左王右争, 上竹下林, 三点水旁一个文. */
const DESCRIPTION =
  /^.{1,4}[+＋].{1,4}$|^.{1,3}加.{1,3}$|^[上左外].{1,3}[下右内中里].{1,3}$|偏旁|.旁|字[旁头底边]|[草竹]字?头|宝盖|走之|三点水|两点水|单人|双人|提手|绞丝|(?:^|[^\p{Script=Han}])[\u2FF0-\u2FFF]/u;
/** Parts of characters that never stand alone in a name. */
export const COMPONENTS = '氵亻扌纟讠钅饣忄犭礻衤辶阝冫艹宀冖疒廴彳';
const BARE_DESCRIPTION = new RegExp(
  `\\p{Script=Han}[+＋]\\p{Script=Han}(?:[+＋]\\p{Script=Han})?|[${COMPONENTS}]\\p{Script=Han}`,
  'gu',
);

const STARTS_WITH_COMPONENT = new RegExp(`^[${COMPONENTS}]`, 'u');

const SECOND_NAME_LABEL =
  '(?:曾用名|又名|又叫|也叫|亦名|别名|原名|曾名|小名|乳名|化名|学名|本名|艺名|绰号|外号|现用名|现名|改名|户口名|户口本名|身份证名|身份证姓名|更名为?|原|曾|现)';
const LABELLED = new RegExp(`^${SECOND_NAME_LABEL}[为是叫]?[:：\\s]*(.+)$`, 'u');
const BESIDE = new RegExp(
  `^(.{2,}?)[\\s,，;；、/|]*${SECOND_NAME_LABEL.replace('|原|曾|现', '')}[为是叫]?[:：\\s]*(.{2,})$`,
  'u',
);
/** Two names with a stroke between them. */
const WITH_STROKE = /^(\p{Script=Han}{2,4})[/／|](\p{Script=Han}{2,4})$/u;
/** Signs and words between the names of several people; 和 may also be a character of a name. */
const BETWEEN_NAMES = /\s*(?:[、,，;；/／|\\+＋&＆]|\s|(?<=\p{Script=Han}{2})[和与及跟](?=\p{Script=Han}{2}))\s*/u;
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u;
/** Words around a name without brackets: 户主王建国, 王建国夫妇, 王建国等3人. */
const WORDS_AROUND =
  /^(?:户主|申请人|监护人|家长)\s*(?=\p{Script=Han}{2,4}$)|(?<=^\p{Script=Han}{2,4})\s*(?:户主|夫妇|夫妻|一家|本人|同志|先生|女士|等(?:\d+|[两二三四五六七八九十])?人)$/gu;
const SECOND_NAME = new RegExp(`^(?:\\p{Script=Han}{2,4}|[\\p{Script=Han}${NAME_DOT}]{5,30})$`, 'u');
const SEVERAL = /[、,，;；/／|]/u;

/** A folded name taken apart. */
export interface NameParts {
  /** Described characters as `LOST_CHARACTER`. */
  readonly main: string;
  /** Second names; empty for most. */
  readonly others: readonly string[];
  readonly hasDescription: boolean;
}

/** Example: 王伟(曾用名王卫) → 王伟, 王卫; 李(王+争) → 李□ */
export function takeApart(folded: string): NameParts {
  const [first = folded, ...further] = namesSideBySide(folded);
  if (further.length > 0) return { main: first, others: further, hasDescription: false };
  const others: string[] = [];
  let hasDescription = false;
  let main = folded;
  for (const [whole, inner = ''] of folded.matchAll(BRACKETED)) {
    const said = inner.trim();
    if (DESCRIPTION.test(said) || STARTS_WITH_COMPONENT.test(said)) {
      hasDescription = true;
      const at = main.indexOf(whole);
      main = main.slice(0, at).replace(LOST_BEFORE, '') + LOST_CHARACTER + main.slice(at + whole.length);
      continue;
    }
    const names = secondNames(said);
    if (names.length === 0) continue;
    others.push(...names);
    // Behind a surname alone the brackets may hold its other character in parts.
    const isSurnameAlone = main.replace(whole, '').trim().length < 2;
    main = main.replace(whole, isSurnameAlone ? LOST_CHARACTER : '');
    hasDescription ||= isSurnameAlone;
  }
  main = main.replace(BARE_DESCRIPTION, () => {
    hasDescription = true;
    return LOST_CHARACTER;
  });
  const beside = BESIDE.exec(main) ?? WITH_STROKE.exec(main);
  if (beside === null) return { main: main.trim(), others, hasDescription };
  return { main: (beside[1] ?? '').trim(), others: [...others, ...split(beside[2] ?? '')], hasDescription };
}

/** The names of a cell that names several people with usual surnames, 王建国、李秀英 or 王建国和李秀英; else the text alone. */
function namesSideBySide(folded: string): readonly string[] {
  const names = folded.split(BETWEEN_NAMES).map((name) => name.trim());
  return names.every((name) => SHORT_NAME.test(name) && hasUsualSurname(name)) ? names : [folded];
}

/** Words around a usual name taken off. Example: 户主王建国 → 王建国 */
export function withoutWordsAround(text: string): string {
  const bare = text.replace(WORDS_AROUND, '');
  return bare !== text && SHORT_NAME.test(bare) && hasUsualSurname(bare) ? bare : text;
}

/** True for a cell that names several people. */
export function namesSeveral(folded: string): boolean {
  return namesSideBySide(folded).length > 1;
}

function hasUsualSurname(name: string): boolean {
  return COMMON_SURNAMES.includes(name.charAt(0)) || COMPOUND_SURNAMES.has(name.slice(0, 2));
}

function secondNames(said: string): readonly string[] {
  const labelled = LABELLED.exec(said)?.[1];
  if (labelled !== undefined && HAN.test(labelled) && labelled.length > 1) return split(labelled);
  return split(said).filter((name) => SECOND_NAME.test(name));
}

function split(names: string): readonly string[] {
  return names
    .split(SEVERAL)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
