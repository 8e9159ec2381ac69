/**
 * Words for every note a cleaned cell or an identity number can carry: what was changed, what is doubtful, what is worth
 * knowing. A note is a code, or `code:detail` where the detail is shown behind the words.
 */
import type { Message, MessageCatalogue } from './messages/message.js';

export const notes = {
  // What was folded without loss
  x_upper: { zh: '末位小写x改为大写X', en: 'last x made a capital' },
  upper: { zh: '小写字母改为大写', en: 'letters made capitals' },
  width: { zh: '全角字符改为半角', en: 'full-width characters folded' },
  blanks: { zh: '去掉多余空白', en: 'blanks removed' },
  invisible: { zh: '去掉看不见的字符', en: 'invisible characters removed' },
  escapes: { zh: '去掉转义残留（如 _x000D_、&nbsp;）', en: 'escape leftovers removed' },
  apostrophe: { zh: '去掉号码前的撇号', en: 'leading apostrophe removed' },
  quotes: { zh: '去掉引号', en: 'quotation marks removed' },
  formula_quote: { zh: '去掉导出时加的 ="…"', en: 'the ="…" of the export removed' },
  decimal_zero: { zh: '去掉末尾的“.0”', en: 'trailing .0 removed' },
  hyphens: { zh: '去掉连字符', en: 'hyphens removed' },
  separators: { zh: '统一或去掉分隔符', en: 'separators unified or removed' },
  compatibility: { zh: '兼容汉字改为通用字形', en: 'compatibility characters made ordinary' },
  private_use_mapped: { zh: '老系统自造区字符换成正式编码', en: 'private-use characters of old systems made real' },
  radical_folded: { zh: '部首符号改为对应汉字', en: 'radical signs made ordinary characters' },
  printed_form: { zh: '按证件印制格式书写', en: 'written as printed on the document' },
  // Numbers
  upgraded_15: { zh: '15位号码升为18位', en: '15 digits upgraded to 18' },
  look_alike: { zh: '形近字符改为数字并经校验码证实', en: 'look-alike character replaced, proved by the check digit' },
  hint_look_alike: { zh: '疑似扫描识别错字，仅作提示', en: 'perhaps misread by a scanner; a hint only' },
  hint_x: { zh: '末位可能是X，仅作提示', en: 'the last place may be X; a hint only' },
  stray_text: { zh: '号码之外的文字已取出', en: 'words beside the number taken out' },
  split: { zh: '一格多号，已拆开', en: 'several numbers in one cell, split' },
  two_readings: { zh: '既像居民身份号码又像统一社会信用代码', en: 'fits a resident number and a credit code' },
  other_kind: { zh: '号码种类与本列不符', en: 'another kind of number than the column is for' },
  business_licence_15: { zh: '像15位工商注册号', en: 'looks like a 15-digit business-licence number' },
  ends_000: { zh: '末三位为000，校验无误', en: 'ends in 000 and checks' },
  sex_hint: { zh: '性别按号码奇偶推断，仅作提示', en: 'sex read from parity, a hint only' },
  became_date: {
    zh: '可能是门牌、组别等被电子表格改成了日期',
    en: 'a house or group number that a spreadsheet made a date',
  },
  age_100: { zh: '年满一百岁', en: 'a hundred years or older' },
  division_retired: { zh: '区划代码已停用，现为', en: 'division code retired, now' },
  division_not_in_force: {
    zh: '出生当年该区划代码未在使用',
    en: 'the division code was not in force in the birth year',
  },
  credit_county_unknown: { zh: '信用代码中的区划代码不在代码表中', en: 'the county in the credit code is in no table' },
  private_zone: { zh: '组织机构代码私用区段', en: 'private zone of organisation codes' },
  century_unknown: { zh: '号码不含世纪', en: 'the number does not tell the century' },
  format_only: { zh: '只核对了格式，号码本身没有校验位', en: 'format only: the number has no check digit' },
  low_confidence: { zh: '格式有争议，把握不大', en: 'the format is disputed; low confidence' },
  passport_ordinary: { zh: '普通护照', en: 'ordinary passport' },
  passport_official: { zh: '公务、公务普通或外交护照', en: 'service, public-affairs or diplomatic passport' },
  passport_region: { zh: '港澳特区护照', en: 'passport of Hong Kong or Macau' },
  passport_foreign: { zh: '外国护照，原样保留', en: 'foreign passport, kept as it is' },
  macau_identity: {
    zh: '像澳门居民身份证，无公开校验规则',
    en: 'looks like a Macau identity number, whose check is not published',
  },
  student_temporary: { zh: '临时学籍号，不含身份号码', en: 'temporary student number without a resident number' },
  blank_word: { zh: '表示没有的文字或符号，按空白处理', en: 'a word or sign for none, taken as blank' },
  // Codes and places
  class_split: { zh: '城乡分类代码与区划代码分开', en: 'urban/rural class split off the code' },
  higher_level: { zh: '是上级区划代码，不到村', en: 'a code of a higher level than village' },
  code_out_of_range: { zh: '乡镇或村级代码段不在规定范围', en: 'township or village part out of range' },
  place_unknown: { zh: '名称不在区划表中', en: 'name in no division table' },
  place_ambiguous: { zh: '名称对应多个区划代码', en: 'name fits several codes' },
  // Names
  dot: { zh: '姓名间隔点统一为“·”', en: 'name dot made U+00B7' },
  title: { zh: '去掉姓名后的备注', en: 'remark behind the name taken off' },
  namesake_number: { zh: '去掉区分同名者的数字', en: 'digits that tell namesakes apart taken off' },
  dot_misplaced: { zh: '间隔点在首尾或重复，请核对', en: 'dot first, last or doubled; check it' },
  dot_hint: { zh: '标点可能代替了间隔点“·”，请核对', en: 'a sign may stand for the name dot; check it' },
  lost_dot: { zh: '空格可能代替了间隔点“·”，请核对', en: 'a blank may stand for the name dot; check it' },
  incomplete_name: { zh: '姓名有缺字或代用符号，请补全', en: 'the name is incomplete; complete it' },
  radical: { zh: '含部首补充字符，请重新录入', en: 'holds a radical sign; enter it again' },
  digits_in_name: { zh: '姓名中有数字', en: 'digits in the name' },
  name_too_short: { zh: '姓名不足两个字', en: 'a name of fewer than two characters' },
  not_a_name: { zh: '不是姓名（某、之子等）', en: 'not a name' },
  odd_characters: { zh: '姓名中有异常字符', en: 'odd characters in the name' },
  // Dates
  open_end: { zh: '无截止日期', en: 'no end date' },
  unknown_month_or_day: { zh: '月或日写作0，按不详处理', en: 'month or day written 0, taken as unknown' },
  century_by_setting: { zh: '两位年份按设定补全世纪', en: 'century of the two-digit year by setting' },
  from_serial: { zh: '由电子表格日期序号换算', en: 'read from a spreadsheet day number' },
  time_dropped: { zh: '去掉时刻', en: 'time of day dropped' },
  utc_to_beijing: { zh: '世界时换算为北京时间', en: 'universal time to Beijing time' },
  precision_lowered: { zh: '按本列精度保留到年或月', en: 'kept to the year or month of this column' },
  date_impossible: { zh: '日期不存在', en: 'the date does not exist' },
  date_out_of_range: { zh: '年份不合常理', en: 'the year is out of range' },
  two_digit_year: { zh: '年份只有两位，世纪不明', en: 'two-digit year, century unknown' },
  order_unknown: { zh: '年月日次序不明', en: 'order of day, month and year unknown' },
  no_year: { zh: '缺年份', en: 'no year' },
  lunar_date: { zh: '农历日期，不作换算', en: 'lunar calendar, not converted' },
  republic_year: { zh: '民国纪年，请改公历', en: 'republican calendar; give the civil date' },
  period_not_date: { zh: '是时段不是日期', en: 'a period, not a date' },
  month_or_october: { zh: '数值单元格里的“.1”可能是1月也可能是10月', en: '.1 in a numeric cell: January or October' },
  serial_or_number: { zh: '可能是日期序号，也可能是别的数字', en: 'perhaps a day number, perhaps something else' },
  serial_not_real: { zh: '日期序号没有对应的日期', en: 'the day number has no real day' },
  not_a_date: { zh: '不是日期', en: 'not a date' },
  // Amounts, phones, choices
  currency_mark: { zh: '去掉货币符号', en: 'currency mark removed' },
  thousands: { zh: '去掉千位分隔符', en: 'thousands separators removed' },
  unit_in_cell: { zh: '单元格里写有单位', en: 'unit written in the cell' },
  unit_converted: { zh: '按单位换算', en: 'unit converted' },
  not_a_number: { zh: '不是数字', en: 'not a number' },
  not_whole: { zh: '不是整数', en: 'not a whole number' },
  phone_prefix: { zh: '去掉国家代码或多余的0', en: 'country code or extra 0 removed' },
  phone_area_restored: { zh: '补回区号前的0', en: 'lost 0 of the area code put back' },
  phone_local: { zh: '固定电话缺区号', en: 'landline without area code' },
  phone_machine: { zh: '物联网或卫星号段，作为个人电话少见', en: 'range of machines or satellites, odd for a person' },
  phone_service: { zh: '不是个人电话（短号或客服号）', en: 'not a personal number' },
  phone_length: { zh: '电话位数不对', en: 'wrong length for a phone' },
  several_phones: { zh: '一格多个电话', en: 'several phones in one cell' },
  coded: { zh: '代码或别称换成标准用语', en: 'code or other spelling made the standard word' },
  unlisted_value: { zh: '不在可选值中，原样保留', en: 'not one of the listed values' },
  error_value: { zh: '公式错误值', en: 'error value of a formula' },
} as const satisfies MessageCatalogue;

/** Words of a note, the detail behind them. Example: ("division_retired:110101", "en") → "division code retired, now: 110101" */
export function noteWords(note: string, language: keyof Message): string {
  const at = note.indexOf(':');
  const code = at < 0 ? note : note.slice(0, at);
  const words = (notes as MessageCatalogue)[code]?.[language] ?? code;
  return at < 0 ? words : `${words}${language === 'zh' ? '：' : ': '}${note.slice(at + 1)}`;
}
