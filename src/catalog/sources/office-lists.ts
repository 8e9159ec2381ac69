/** Lists of villages, posts, helpers and the office's own procedures (村情、派驻、帮扶、双认定、审批). In the declared form. */
import type { TableDeclaration } from '../../domain/column.js';
import { declared, list, people } from './declaring.js';

export const OFFICE_LISTS: readonly TableDeclaration[] = [
  list(
    ['village.facts', '行政村信息表', '乡村振兴'],
    [
      declared('code', '行政村代码 村代码 村编码', 'code'),
      declared('households', '总户数 全村户数', 'integer'),
      declared('persons', '总人口 总人口数 全村人口', 'integer'),
      declared('registered_households', '在册户数 建档立卡户数 贫困户数', 'integer'),
      declared('registered_persons', '在册人数 建档立卡人口 贫困人口数', 'integer'),
      declared('dibao_persons', '低保人数 农村低保人数', 'integer'),
      declared('farmland', '耕地总面积 全村耕地', 'mu'),
      declared('clinic', '是否有卫生室 村卫生室 有无卫生室 有卫生室', 'yes_no'),
      declared('doctor', '是否有村医 有无村医 有村医', 'yes_no'),
      declared('paved', '是否通硬化路 通硬化路', 'yes_no'),
      declared('bus', '是否通客车 是否通客运', 'yes_no'),
      declared('power', '是否通动力电 通动力电', 'yes_no'),
      declared('network', '是否通宽带 是否通网络', 'yes_no'),
      declared('collective_income', '集体经济收入 村集体收入 村集体经济收入', 'amount'),
      declared('key_area', '重点区域 所属重点区域 片区', 'choice', {
        深度贫困村: '深度贫困地区 深度贫困',
        重点村: '省扶贫工作重点村 省定贫困村 贫困村',
        革命老区: '老区',
        滩区库区: '黄河滩区 库区 湖区 滩区',
        一般村: '无 否 非重点',
      }),
    ],
    { row: 'village' },
  ),
  list(
    ['office.village_change', '村更名合并对照表', '民政'],
    [
      declared('old_name', '原村名 原行政村 旧村名 更名前'),
      declared('new_name', '现村名 现行政村 新村名 更名后 合并后'),
      declared('changed_on', '更名日期 变更日期 合并日期 批复日期', 'date'),
    ],
    { row: 'event', key: ['old_name'] },
  ),
  list(
    ['organisation.posted', '第一书记和驻村工作队', '组织'],
    [
      ...people('第一书记 队员 驻村干部'),
      declared('post', '驻村职务 派驻岗位', 'choice', {
        第一书记: '驻村第一书记',
        工作队长: '驻村工作队队长 队长',
        工作队员: '驻村工作队队员 队员',
      }),
      declared('unit', '派出单位 选派单位'),
      declared('from_date', '派驻日期 任职起始 派驻开始时间', 'date'),
      declared('to_date', '离任日期 派驻结束时间 撤回日期', 'date'),
    ],
    { row: 'post' },
  ),
  list(
    ['village.post', '村级岗位', '乡镇'],
    [
      ...people('任职人 人员'),
      declared('post', '岗位 岗位名称', 'choice', {
        村医: '乡村医生',
        信息员: '扶贫信息员 防返贫信息员',
        护林员: '生态护林员',
        网格员: '村网格员',
      }),
      declared('from_date', '到岗日期 上岗日期', 'date'),
      declared('to_date', '离岗日期', 'date'),
    ],
    { row: 'post' },
  ),
  list(
    ['office.helper', '帮扶责任人和帮扶单位', '乡村振兴'],
    [
      ...people('帮扶责任人 帮扶人 帮扶干部'),
      declared('unit', '帮扶单位 派出单位 工作单位'),
      declared('household', '帮扶户编号 结对户编号 户编号', 'code'),
      declared('from_date', '结对日期 帮扶开始时间', 'date'),
      declared('to_date', '解除日期 帮扶结束时间', 'date'),
    ],
    { row: 'post', key: ['id_number', 'name', 'household'] },
  ),
  list(
    ['office.appliances', '入户调查（家电）', '比对办'],
    [
      ...people('户主'),
      declared('item', '家电名称 物品名称 贵重物品'),
      declared('value', '购置价格 现值 估值', 'amount'),
      declared('bought_on', '购置日期 购买日期', 'date'),
    ],
  ),
  list(
    ['office.confirmation', '双认定结论', '比对办'],
    [
      ...people('户主 认定对象'),
      declared('first', '第一次认定 村级认定结论 初次认定', 'choice', {
        符合: '是 通过 认定',
        不符合: '否 不通过 不认定',
      }),
      declared('second', '第二次认定 乡镇认定结论 复核认定', 'choice', {
        符合: '是 通过 认定',
        不符合: '否 不通过 不认定',
      }),
    ],
  ),
  list(
    ['office.approval', '镇批区备台账', '民政'],
    [
      ...people('申请人 救助对象'),
      declared('programme', '审批事项 救助项目 政策项目'),
      declared('stage', '台账级别 审批层级 层级', 'choice', {
        镇批: '镇 乡镇审批 镇审批 街道审批',
        区备: '区 区备案 县备案 备案',
      }),
      declared('decision', '审批结果 审批结论 备案结论', 'choice', {
        同意: '通过 批准 准予',
        不同意: '不通过 不予批准 驳回',
      }),
      declared('decided_on', '审批日期 备案日期', 'date'),
    ],
  ),
];
