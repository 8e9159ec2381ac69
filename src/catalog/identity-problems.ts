/** Words for every problem an identity number can have. `soft` ones leave the number usable (status accept or repair). */
import type { IdentityProblem } from '../domain/identity.js';
import type { Message } from './messages/message.js';

export const identityProblems: Readonly<Record<IdentityProblem, Message>> = {
  length: {
    zh: '位数不对：应为15、18、20或22位，请对照证件原件补正',
    en: 'wrong length: 15, 18, 20 or 22 characters are expected; correct it from the document',
  },
  charset: {
    zh: '含有不该出现的字符，请对照证件原件补正',
    en: 'holds a character that no such number has; correct it from the document',
  },
  check_digit: {
    zh: '校验码不符：至少有一位写错，请对照证件原件补正',
    en: 'the check character does not fit: at least one place is wrong; correct it from the document',
  },
  date: {
    zh: '出生日期不存在（月、日或年份不可能），请核对证件',
    en: 'the birth date does not exist; check the document',
  },
  future_date: {
    zh: '出生日期晚于比对基准日，请核对证件',
    en: 'the birth date lies after the as-of day; check the document',
  },
  age: {
    zh: '按证件号推算年龄过大，请核实本人是否健在、号码是否有误',
    en: 'the number gives a very great age; check that the person is alive and the number right',
  },
  division_unknown: {
    zh: '前六位行政区划代码不在代码表中，请核对；若确有此代码，请写入工作区区划表',
    en: 'the first six digits are in no code table; check them, or add the code to the divisions file of the workspace',
  },
  sequence: {
    zh: '顺序码为000，正式号码不会使用，请核对证件',
    en: 'the sequence is 000, which is not issued; check the document',
  },
  placeholder: {
    zh: '像是占位号码（如111111、123456、999999开头），请填写真实号码',
    en: 'looks like a placeholder; enter the real number',
  },
  masked: {
    zh: '号码被遮盖，只能作弱比较，请向提供单位索取完整号码',
    en: 'places are hidden, good for a weak comparison only; ask the sender for the full number',
  },
  lost_in_spreadsheet: {
    zh: '被电子表格按数值保存，末几位已丢失且无法恢复，请提供单位按文本格式重新导出',
    en: 'a spreadsheet kept it as a number: the last places are gone for good; ask the sender to export it again as text',
  },
  scientific: {
    zh: '成了科学计数法，只剩前几位，请提供单位按文本格式重新导出',
    en: 'became scientific notation, only the first digits are left; ask the sender to export it again as text',
  },
  century_ambiguous: {
    zh: '15位号码顺序码为996至999，可能是十九世纪出生的百岁老人，不能自动升位，请核对证件',
    en: '15 digits with a sequence kept for people over a hundred: the century is open; check the document',
  },
  perhaps_cut: {
    zh: '可能是18位号码被截成15位，请对照证件原件补正',
    en: 'perhaps 18 digits cut to 15; correct it from the document',
  },
  inner_check: {
    zh: '统一社会信用代码内含的组织机构代码校验位不符，可能是虚构号码，请核对',
    en: 'the organisation code inside the credit code does not check: perhaps an invented number; check it',
  },
  prefix_unknown: {
    zh: '统一社会信用代码前两位（登记部门与机构类别）不在已知表中，请核对',
    en: 'the first two places of the credit code name no known department and kind; check them',
  },
  nationality: {
    zh: '国籍代码不在国际标准代码表中，请核对证件',
    en: 'the nationality code is not in the international table; check the document',
  },
  category: {
    zh: '残疾类别或等级缺失或不在范围内（类别1—7，等级1—4），请对照残疾人证补正',
    en: 'disability category or grade is missing or out of range (1–7, 1–4); correct it from the certificate',
  },
  several_numbers: {
    zh: '一个单元格里有多个号码，请分成多行，每人一行',
    en: 'several numbers in one cell; put each person into a row of their own',
  },
  private_use: {
    zh: '含有自造字区字符，别的电脑无法辨认，请重新录入',
    en: 'holds a private-use character that other machines cannot read; enter it again',
  },
};
