/**
 * Characters of names that are one and the same in another shape: radicals, code points kept for compatibility, printed forms of Japan and
 * of old dictionaries, kana that were taken for characters. Folded for comparing only; what a cell says stays as it is.
 */

/** Pairs: as written, as compared. */
const RADICALS =
  '⺀冫⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺒巳⺕彐⺗心⺘扌⺙攵⺜曰⺝月⺞歹⺟母⺠民⺡氵⺣灬⺤爪⺥爫⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒' +
  '⺶羊⺷羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食' +
  '⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';
const PRINTED =
  '靑青﨑崎髙高呉吴兪俞內内戶户户户淸清敎教眞真絕绝靜静鄕乡黃黄黒黑硏研姸妍尙尚吳吴彥彦產产說说稅税悅悦閱阅銳锐脫脱溫温愼慎槪概歲岁郞郎卽即祿禄' +
  '綠绿錄录強强徳德恵惠瀬濑沢泽桜樱歩步毎每曽曾産产徴征晩晚倂并兌兑册册别别删删卥卤冺泯溈沩爲为僞伪嬀妫査查頴颖頹颓頼赖賴赖顔颜顏颜飮饮鎭镇鎮镇槙桢塡填巓巅顚颠' +
  '濵滨濱滨邉边邊边鉄铁鷄鸡鶏鸡';
const KANA = 'ロ口カ力タ夕エ工ト卜ハ八ニ二ー一チ千オ才ミ三ヌ又';

function pairs(list: string): [string, string][] {
  const characters = Array.from(list);
  return characters.flatMap((character, at): [string, string][] => {
    const other = characters[at + 1];
    return at % 2 === 0 && other !== undefined && other !== character ? [[character, other]] : [];
  });
}

const comparedByWritten: ReadonlyMap<string, string> = new Map(pairs(RADICALS + PRINTED + KANA));
const FOLDED = new RegExp(`[${[...comparedByWritten.keys()].join('')}]`, 'gu');

/** Example: ⻢頔 → 马頔, 山﨑 → 山崎, 王ロ → 王口 */
export function foldForms(name: string): string {
  return name.replace(FOLDED, (character) => comparedByWritten.get(character) ?? character);
}
