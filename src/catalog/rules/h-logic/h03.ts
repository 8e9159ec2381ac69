import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H03 关系与性别不符. */
export const H03: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H03',
  name: '关系与性别不符',
  severity: 'error',
  unit: 'person',
  where: `(
    (
      coalesce(s.id_sex, s.sex) = '女'
      and replace(s.relation, '之', '') in (
        '子', '长子', '次子', '三子', '女婿', '孙子', '外孙', '父', '父亲', '祖父', '外祖父', '岳父', '公公', '兄', '弟', '哥哥', '弟弟', '侄子', '丈夫',
        '夫'
      )
    )
    or (
      coalesce(s.id_sex, s.sex) = '男'
      and replace(s.relation, '之', '') in (
        '女', '长女', '次女', '三女', '儿媳', '孙女', '外孙女', '母', '母亲', '祖母', '外祖母', '岳母', '婆婆', '姐', '妹', '姐姐', '妹妹', '侄女', '妻',
        '妻子'
      )
    )
  )`,
  columns: ['relation'],
  message: '{name}与户主关系为“{relation}”，性别（{id_sex}）不符，请核对关系或证件号码',
};
