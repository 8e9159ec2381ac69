import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { NUMBER_RULE } from './shared.js';

/** Signs that stand for a character, and parts that a character was described by. */
const LOST = [
  ...Array.from('?？□■〓○*\uFFFD+＋⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'),
  ...Array.from('氵亻扌纟讠钅饣忄犭礻衤辶冫宀冖疒廴彳'),
  ...['()', '（）', '[]', '【】', '［］'].flatMap((pair) =>
    ['%加%', '%旁%', '上_%下_', '左_%右_', '外_%内_', '外_%里_'].map(
      (words) => `${pair.charAt(0)}${words}${pair.charAt(1)}`,
    ),
  ),
];

/** Signs and words between the names of several people; the form for comparing is the first of them. */
const BETWEEN = ['、', '，', ',', '；', ';', '/', '／', '|', '\\', '&', '＆', ' ', '\u3000', '和', '与', '及', '跟'];

/** A13 姓名异常. */
export const A13: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A13',
  name: '姓名异常',
  kind: 'logic',
  severity: 'verify',
  where: `(
    s.name is null
    or length(s.name) < 2
    or lower(s.name) <> upper(s.name)
    or s.name like '%0%'
    or s.name like '%1%'
    or s.name like '%2%'
    or s.name like '%3%'
    or s.name like '%4%'
    or s.name like '%5%'
    or s.name like '%6%'
    or s.name like '%7%'
    or s.name like '%8%'
    or s.name like '%9%'
    or s.name like '%某%'
    or s.name like '%之子'
    or s.name like '%之女'
    or s.name like '%:%'
    or s.name like '%：%'
    or (
      length(s.name_key) <= length(s.name) - 3
      and (${BETWEEN.map((sign) => `s.name like '%${sign}%'`).join(' or ')})
    )
    or ${LOST.map((sign) => `s.name like '%${sign}%'`).join('\n    or ')}
  )`,
  columns: ['name'],
  params: {},
  message: '姓名“{name}”不像完整的姓名（有数字、字母、“某”“之子”、几个人的姓名或打不出的字），请按户口簿填写',
  basis: LOCAL_BASIS,
  answers: ['entry_error', 'name_changed', 'not_registered_yet', 'other'],
};
