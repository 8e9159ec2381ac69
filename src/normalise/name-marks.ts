/**
 * Faults and doubts in a name as written (docs/design/identity-numbers.md, "Names"): dots, blanks, titles, placeholders, private
 * characters. Names are never completed and never split into surname and given name here.
 */

/** The one dot of minority names (民委发〔2016〕33号). */
export const NAME_DOT = '\u00B7';
/** Dots of typesetting at either end; a full stop there is something else. */
const EDGE_DOTS = /^[\u2022\u30FB\uFF65]+|[\u2022\u30FB\uFF65]+$/gu;
const BETWEEN_HAN =
  /(?<=\p{Script=Han})[\u2022\u30FB\uFF65\uFF0E\u002E\u2027\u22C5\u2219\u25CF\u16EB\u0387](?=\p{Script=Han})/gu;
/** Signs that may stand for the dot: hints only. */
const DOT_HINT = /(?<=\p{Script=Han})[。、\-—–*,，](?=\p{Script=Han})/u;
const MISPLACED_DOT = /^\u00B7|\u00B7$|\u00B7{2}/u;

/** Remarks that clerks put in brackets behind a name. */
const TITLE =
  /[(（\[【](?:故|已故|亡|死亡|已死亡|去世|已去世|户主|配偶|长子|次子|长女|次女|父|母|妻|夫|新增|迁出|外出|曾用名|残疾?|低保|五保|特困)[)）\]】]/gu;
const NAMESAKE_NUMBER = /(?<=\p{Script=Han})[0-9]{1,2}$/u;
/** Stand-ins for characters that could not be typed. */
const PLACEHOLDER = /[?？*□■〓○\uFFFD\u2FF0-\u2FFF]/u;
const PLACEHOLDER_ALL = /[?？*□■〓○\uFFFD]/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/u;
/** Words that are no person's name: unnamed persons and relations. */
const NOT_A_NAME = /某|之[子女妻夫母父]$/u;

export {
  BETWEEN_HAN,
  DOT_HINT,
  EDGE_DOTS,
  HAN,
  LATIN,
  MISPLACED_DOT,
  NAMESAKE_NUMBER,
  NOT_A_NAME,
  PLACEHOLDER,
  PLACEHOLDER_ALL,
  TITLE,
};
