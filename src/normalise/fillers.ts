/**
 * Whether a cell says nothing: the one place that decides it, for keys, answers, places, names, proofs and people who signed. The meaning of any other cell is not decided here.
 */
import {
  ASSURANCES,
  DITTO_WORDS,
  LABELS,
  NO_PERSON_ENDS,
  NO_PERSON_PARTS,
  NONE_WORDS,
  NOT_YET_WORDS,
  POINTERS,
  PROOF_PARTS,
  REASON_PARTS,
  ROLES,
  TICKS,
  UNKNOWN_WORDS,
  WITHOUT_WORDS,
} from '../catalog/fillers.js';
import { foldWidth, replaceEscapes, stripBlanks, stripInvisible } from './characters.js';

/**
 * Expected content of the cell. number: of a person or an organisation · key: any other code, such as that of a household · name,
 * place · yes_no: 无 and 0 are answers · choice: one of several words · quantity: 0 is one · date · text · evidence: what proves an
 * answer, by its number · words: what somebody explains · reasoning: words that must give a reason · signer: the name of who answers
 * for it.
 */
export type Asked =
  | 'number'
  | 'key'
  | 'name'
  | 'place'
  | 'yes_no'
  | 'choice'
  | 'quantity'
  | 'date'
  | 'text'
  | 'evidence'
  | 'words'
  | 'reasoning'
  | 'signer';

const ALWAYS = [...UNKNOWN_WORDS, ...DITTO_WORDS, ...NOT_YET_WORDS];
const COMMON = [...ALWAYS, ...NONE_WORDS];
const OF_KEYS = [...COMMON, ...WITHOUT_WORDS, ...TICKS];

const WORDS: Readonly<Record<Asked, ReadonlySet<string>>> = {
  number: new Set([...COMMON, ...WITHOUT_WORDS, ...TICKS]),
  key: new Set(OF_KEYS),
  name: new Set(OF_KEYS),
  place: new Set(OF_KEYS),
  yes_no: new Set(ALWAYS),
  choice: new Set(COMMON),
  quantity: new Set([...ALWAYS, '无', '没有', '無']),
  date: new Set([...COMMON, ...WITHOUT_WORDS]),
  text: new Set(COMMON),
  evidence: new Set([...OF_KEYS, ...ASSURANCES, ...LABELS, ...POINTERS]),
  words: new Set([...COMMON, ...TICKS]),
  reasoning: new Set([...OF_KEYS, ...ASSURANCES, ...LABELS, ...POINTERS]),
  signer: new Set([...OF_KEYS, ...ASSURANCES, ...LABELS, ...ROLES]),
};

/** A number of zeros behind its label, or a formula that shows no value: 佐证0, 编号000, =a1 */
const NO_NUMBER = /^(?:(?:佐证|材料|编号|证)+0+|=[a-z$].*)$/u;
/** A promise to bring a proof, or the word that there is none. Examples: 无佐证, 待上传, 材料后补, 未拍照 */
const PROMISE =
  /^(?:相关)?(?:佐证|证明|材料|照片|资料|凭证|附件)?(?:无|没有?|暂无|待|暂未|尚未|未|后续?|稍后|正在|需|另)(?:上传|提供|补充?|补交|补报|核实|拍照|拍摄|佐证|材料|证明|证据|照片|凭证|附件|收集|整理|开具|报送?|办理?)+(?:中|材料|照片|证明)?$/u;
/** Name of a column of numbers, codes or places in front of a word for nothing. Example: 户编号待定 */
const OWN_LABEL = /^(?:家庭|农户|户)?(?:编号|户号|编码|号码|证号|户主?)(?=\p{Script=Han}{1,5}$)/u;
/** Not given yet, or given by somebody later. Examples: 未编, 待分配, 尚未生成编号, 没有下发 */
const NOT_GIVEN =
  /^(?:待|尚?未|暂未|还未|没有?|后续?|另行|等待?)(?:系统)?(?:编|分配|生成|赋|下发|发放|定|补|录入|录|填报|填写|填|核实|核|确认|查询|查|登记|提供|采集|上报|建档|分|取号|领)+(?:户?编?号|户?编?码|中)?$/u;
/** Says that it stands elsewhere. Examples: 见附件, 详见附表1, 另附 */
const STANDS_ELSEWHERE =
  /^(?:详?见|另见|参见|另附)(?:附件|附表|附页|备注|说明|材料|原件|档案|名单|清单|总表|另表).{0,6}$/u;
/** Options of a form of which none was chosen. Examples: 是/否, □有□无 */
const OPTIONS = /^[□○]?(?:是|有|男|对)[/、或]?[□○]?(?:否|无|女|错)$/u;
/** Names of people and places that begin like one of these are longer or end otherwise. */
const ASKS_WHICH: ReadonlySet<Asked> = new Set(['number', 'key', 'name', 'place']);
/** The whole text is made of these, with signs between. */
const madeOf = (parts: readonly string[]): RegExp =>
  new RegExp(`^(?:${parts.toSorted((one, other) => other.length - one.length).join('|')}|[^\\p{L}\\p{N}])+$`, 'u');
const POINTS_ELSEWHERE = madeOf(PROOF_PARTS);
const ASSERTS_ONLY = madeOf(REASON_PARTS);
/** A label whose number is a sign or a letter that stands for one, or the ending of a file alone. Examples: 佐证x, 佐证?, .jpg */
const NO_PROOF_NUMBER = /^(?:(?:佐证|材料|编号|证|照片)+[xn?*_#]+|\.?(?:jpe?g|png|pdf|docx?|xlsx?|mp4))$/u;
/** An office, a gesture, a count of people, one character, a login: nobody who answers. Examples: 乡政府, 按手印, 3人, 王, admin */
const NO_PERSON = new RegExp(
  `(?:${NO_PERSON_ENDS.join('|')})$|(?<=\\p{Script=Han}{2})(?:办|局|所|站|中心)$|${NO_PERSON_PARTS.join('|')}|^[\\d一二两三四五六七八九十]+[人名个位]|^\\p{Script=Han}$|^(?:admin|user|root|guest)\\d*$`,
  'u',
);
/** A label with the word that its number is yet to come; a day, which proves nothing. Examples: 编号待定, 2018-07-28 */
const NO_PROOF = [
  /^(?:佐证|材料|编号|证明)+(?:待定|未定|不详|未知|暂缺|空)$/u,
  /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?$/u,
];
/** One letter, three Latin ones, or a laugh: no reason. */
const NO_SENTENCE = [/^\P{L}*\p{L}\P{L}*$/u, /^[a-z\d\P{L}]{1,3}$/u, /^[哈呵嘻嘿呃嗯哦]+$/u];
/** Names and reasons hold letters; digits and signs alone are neither. */
const NO_LETTER = /^[^\p{L}]*$/u;
/** 某某, 某某某, xxx: stands where a name should. */
const NO_NAME = /^(?:[某x*×○]{2,}(?:同志)?|(.)\1{2,})$/u;
/** A name of which a character is hidden. Example: 王*国 */
const HIDDEN_NAME = /[*×○●?]/u;

/** Punctuation alone. */
const SIGNS =
  /^[-\u00AD\u2010-\u2015\u2212\u2500\u2501\uFE63\u30FC_~/\\|.\u3002\u00B7\u2022\u2026\u22EF\u2025\u3001,;:!'"\u201C\u201D\u2018\u2019`^=+<>()[\]{}\u3010\u3011\u300A\u300B\u3008\u3009\u300C\u300D\u25A1&@%$]+$/u;
/** The same with what in a name stands for a lost or hidden character, and in a number for a hidden digit. */
const MARKS = /^[?*]+$/u;
const ZEROS = /^0{1,4}(?:\.0+)?$/u;
const ALL_ZEROS = /^0+(?:\.0+)?$/u;
/** Texts that spreadsheets show where a formula failed or a column is too narrow. */
const ERROR_VALUE =
  /^(?:#+|#(?:n\/a|value|ref|div\/0|name|num|null|spill|calc|getting_data|field|blocked|connect|busy|unknown|external|python)[!?]?|err:\d{3})$/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
];
/** Most names and places, and most codes: there is nothing to fold. */
const PLAIN_WORDS = /^[\u4E00-\u9FA5]+$/u;
const PLAIN_CODE = /^[1-9A-Z]\d{4,}[\dX]$/u;
/** Longer cells say something. */
const LONGEST = 24;
/** Typed before a cell so that a spreadsheet takes it as text. */
const LEADING_MARK = /^['‘`](?=.)/u;
const TRAILING = /[.。!,、;:]+$/u;
const BETWEEN = /[、,;/|。.\-—]+/u;

/** Lower case, half width, without blanks, invisible characters, marks of text cells, and what stands around a word. */
function foldFiller(text: string): string {
  let folded = stripBlanks(replaceEscapes(foldWidth(stripInvisible(text)))).toLowerCase();
  for (let round = 0; round < 4; round += 1) {
    const inner = unwrap(folded.replace(/^=(?=")/u, ''));
    if (inner === folded) break;
    folded = inner;
  }
  return folded;
}

function unwrap(text: string): string {
  const pair = PAIRS.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  if (pair !== undefined) return text.slice(1, -1);
  const bare = text.replace(TRAILING, '').replace(LEADING_MARK, '');
  return bare === '' ? text : bare;
}

/** The words that say nothing, those of the settings among them. */
export class Fillers {
  readonly #added: ReadonlySet<string>;

  constructor(added: readonly string[] = []) {
    this.#added = new Set(added.map(foldFiller));
  }

  /** True for a cell that holds nothing of what is asked. Example: ("同上", "key") → true; ("0", "quantity") → false */
  saysNothing(text: string, asked: Asked): boolean {
    if (PLAIN_WORDS.test(text)) {
      return (
        this.#isWord(text, asked) || isEmptyAnswer(text, asked) || (mayRepeat(text) && this.#isNothing(text, asked))
      );
    }
    const isCode = asked !== 'signer' && asked !== 'reasoning' && PLAIN_CODE.test(text);
    if (isCode && this.#added.size === 0) return false;
    return this.#isNothing(foldFiller(text), asked);
  }

  #isNothing(folded: string, asked: Asked): boolean {
    if (folded === '' || this.#isWord(folded, asked) || isSign(folded, asked)) return true;
    if (isEmptyAnswer(folded, asked)) return true;
    const pieces = folded.length > LONGEST ? [] : folded.split(BETWEEN).filter((piece) => piece !== '');
    // 无/无, 不详、不详, "无": the same nothing twice.
    const isRepeated = pieces.length > 1 && pieces.every((piece) => /\D/u.test(piece) && this.#isWord(piece, asked));
    return isRepeated || this.#isWord(folded.replace(/^(.{1,4})\1+$/u, '$1'), asked);
  }

  #isWord(folded: string, asked: Asked): boolean {
    return WORDS[asked].has(folded) || this.#added.has(folded);
  }
}

/** Words that prove, explain or sign an answer must do more than fill the cell; numbers and names must say which. */
function isEmptyAnswer(folded: string, asked: Asked): boolean {
  if (ASKS_WHICH.has(asked)) return isNotGiven(folded, asked);
  if (asked === 'evidence')
    return (
      [PROMISE, NO_NUMBER, NO_PROOF_NUMBER, ...NO_PROOF].some((form) => form.test(folded)) ||
      isMadeOf(folded, POINTS_ELSEWHERE)
    );
  if (asked === 'reasoning')
    return (
      [PROMISE, NO_LETTER, NO_NAME, ...NO_SENTENCE].some((form) => form.test(folded)) || isMadeOf(folded, ASSERTS_ONLY)
    );
  return asked === 'signer' && [NO_LETTER, NO_NAME, HIDDEN_NAME, NO_PERSON].some((form) => form.test(folded));
}

function isNotGiven(folded: string, asked: Asked): boolean {
  if (folded.length > LONGEST) return false;
  const rest = folded.replace(OWN_LABEL, '');
  return (
    NOT_GIVEN.test(rest) ||
    OPTIONS.test(folded) ||
    STANDS_ELSEWHERE.test(folded) ||
    (rest !== folded && WORDS[asked].has(rest))
  );
}

/** Long texts say something, and would take long to take apart. */
function isMadeOf(folded: string, parts: RegExp): boolean {
  return folded.length <= LONGEST && parts.test(folded);
}

function isSign(folded: string, asked: Asked): boolean {
  if (SIGNS.test(folded) || ERROR_VALUE.test(folded)) return true;
  if (MARKS.test(folded)) {
    if (asked === 'evidence' || asked === 'reasoning' || asked === 'signer') return true;
    return asked === 'name' ? false : folded.length === 1 || !folded.includes('*');
  }
  if (asked === 'yes_no' || asked === 'quantity') return false;
  return asked === 'key' || asked === 'evidence' ? ALL_ZEROS.test(folded) : ZEROS.test(folded);
}

/** 无无: the first character comes back. */
function mayRepeat(text: string): boolean {
  return text.length <= LONGEST && text.includes(text.charAt(0), 1);
}

/** Texts that say nothing where no setting adds to them. */
export const FILLERS = new Fillers();
