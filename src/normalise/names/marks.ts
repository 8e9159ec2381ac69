/**
 * Faults and doubts in a name as written (docs/design/identity-numbers.md, "Names"): dots, blanks, titles, placeholders, private
 * characters. Names are never completed and never split into surname and given name here.
 */

/** The one dot of minority names (民委发〔2016〕33号). */
export const NAME_DOT = '\u00B7';
/** Dots of typesetting at either end; a full stop there is something else. */
const EDGE_DOTS = /^[\u2022\u30FB\uFF65]+|[\u2022\u30FB\uFF65]+$/gu;
const BETWEEN_HAN =
  /(?<=\p{Script=Han})[\u2022\u30FB\uFF65\uFF0E\u002E\u2027\u22C5\u2219\u25CF\u16EB\u0387\u25AA\u25E6\u2024\u2E31\u2E33\uA78F\u318D\u119E\u26AB\u02D9\u2218\u2981\u23FA](?=\p{Script=Han})/gu;
/** Signs that may stand for the dot: hints only. */
const DOT_HINT = /(?<=\p{Script=Han})[。、\-—–*,，](?=\p{Script=Han})/u;
const DOT_HINT_ALL = new RegExp(DOT_HINT.source, 'gu');
const MISPLACED_DOT = /^\u00B7|\u00B7$|\u00B7{2}/u;

/** Remarks that clerks put in brackets behind a name. */
const TITLE =
  /[(（\[【](?:故|已故|亡|死亡|已死亡|去世|已去世|户主|本人|配偶|[长次三四五]?[子女]|儿子|女儿|儿媳|女婿|孙[子女]?|父|母|父亲|母亲|妻|妻子|夫|丈夫|男|女|\p{Script=Han}{1,4}族|汉|新增|已?迁[出入]|外出|务工|外出务工|打工|在校|学生|参军|服兵役|服刑|失踪|失联|离婚|离异|丧偶|未婚|已婚|退出|注销|已注销|重名|同名|同名同姓|曾用名|残疾?|低保|五保|特困|脱贫|监测)[)）\]】]/gu;
/** Tells namesakes apart: 王伟2, 王伟②, 王伟(2), 王伟（大）. */
const NAMESAKE_NUMBER =
  /(?<=\p{Script=Han})(?:[0-9]{1,2}|[①-⑳⑴-⒇㈠-㈩❶-❿Ⅰ-Ⅻ]|[(（\[【]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十大小]|[①-⑳Ⅰ-Ⅻ]|[A-Ea-e])\s*[)）\]】])$/u;
/** A running number in front of a name: 1、王莹, (1)王莹, ①王莹, 一、王莹. */
const LIST_NUMBER =
  /^\s*(?:[(（\[【]\s*(?:[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})\s*[)）\]】]|第?[0-9０-９]{1,4}[号户]?[、,，:：;；)）\]】\s.．。-]*|[一二三四五六七八九十]{1,3}[、,，:：)）.．]\s*|[①-⑳⑴-⒛㈠-㈩❶-❿⓪Ⅰ-Ⅻ]+[、.．\s]*)(?=[\s★☆*＊#＃※]*\p{Script=Han})/u;
/** The label of the cell, written into it. */
const NAME_LABEL =
  /^\s*(?:(?:(?:户主|成员|学生|家长|患者|申请人|持证人|持卡人|开户人|参保人|贫困户|村民|农户|公民|本人)?(?:姓\s*名|名字|名称)|户主|家庭成员|成员|申请人|持证人|持卡人|参保人|村民|Name|name|NAME)\s*[:：=＝]|姓\s*名\s+)\s*/u;
/** Signs around a name that are no part of it; stand-ins for lost characters are others. */
const FRONT_MARKS =
  /^[\s。、,，;；:：.．!！"'“”‘’`~～_|\\/#＃*＊★☆※◎◆◇▲△▼▽▶►→√✓✔✗☑☐@+＋=＝^&＆\-—–\p{Extended_Pictographic}]+(?=\p{Script=Han})/u;
const BACK_MARKS =
  /(?<=[\p{Script=Han})）\]】])[\s。、,，;；:：.．!！"'“”‘’`~～_|\\/#＃★☆※◎◆◇▲△▼▽▶►→√✓✔✗☑☐@+＋=＝^&＆\-—–\p{Extended_Pictographic}]+$/u;
/** A bracket that has lost its other half. */
const HALF_BRACKET = /^[)）\]】]|[(（\[【]$|^([^(（\[【]*)[)）\]】]$/u;
/** Stand-ins for characters that could not be typed. */
const PLACEHOLDER = /[?？*□■〓○\uFFFD\u2FF0-\u2FFF]/u;
const PLACEHOLDER_RUN = /[?？*□■〓○\uFFFD]+/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/u;
/** Words that are no person's name: unnamed persons and relations. */
const NOT_A_NAME = /某|之[子女妻夫母父]$/u;

export {
  BACK_MARKS,
  FRONT_MARKS,
  HALF_BRACKET,
  LIST_NUMBER,
  NAME_LABEL,
  BETWEEN_HAN,
  DOT_HINT,
  DOT_HINT_ALL,
  EDGE_DOTS,
  HAN,
  LATIN,
  MISPLACED_DOT,
  NAMESAKE_NUMBER,
  NOT_A_NAME,
  PLACEHOLDER,
  PLACEHOLDER_RUN,
  TITLE,
};
