/**
 * 原因代码: the closed list of answers a village or office may give to a finding (docs/design/ledger.md, "Answers"). Each rule names those
 * that fit it (`answers`); the drop-downs of the sheet and the audit of the returned sheet are both made from here. A code is never reused
 * or renamed: it stands in the ledger. Conclusions and ways of verifying are in conclusions.ts.
 */

/**
 * The conclusion that a reason can follow: the suspicion is wrong, it is right but stays as it is, it is right, or it could not be settled.
 */
export type ReasonUse = 'refuted' | 'kept' | 'confirmed' | 'unverifiable';

export interface Reason {
  readonly code: string;
  /** Two digits as printed before the label, so that a short answer is unmistakable. */
  readonly number: string;
  /** As offered in the drop-down. */
  readonly label: string;
  /** Other ways people write it, as whole texts after normalising width and blanks. */
  readonly synonyms: readonly string[];
  readonly uses: readonly ReasonUse[];
  /** Proof that must be named with it, one phrase; null where the explanation is enough. */
  readonly proof: string | null;
}

export const REASONS = [
  reason('same_name', '同名不同人', ['refuted'], {
    number: '01',
    proof: '身份证或户口簿',
    also: '重名 非本人 不是同一人',
  }),
  reason('wrong_number', '证件号有误', ['refuted', 'confirmed'], {
    number: '02',
    proof: '身份证或户口簿',
    also: '身份证号错误 证件号错误 号码有误',
  }),
  reason('hung_name', '挂名', ['refuted', 'kept'], {
    number: '03',
    proof: '实际所有人证明',
    also: '背户 替人登记 代持 名义登记',
  }),
  reason('transferred', '已过户未变更', ['refuted', 'kept'], {
    number: '04',
    proof: '买卖或赠与凭据',
    also: '已转让 已卖未过户 已出售',
  }),
  reason('scrapped', '已报废', ['refuted', 'kept'], {
    number: '05',
    proof: '报废或注销凭据',
    also: '报废 已灭失 已拆除',
  }),
  reason('livelihood_tool', '残疾代步或唯一谋生工具', ['kept'], {
    number: '06',
    proof: '入户照片和用途说明',
    also: '残疾代步 谋生工具 生产用车',
  }),
  reason('entity_cancelled', '企业已注销未更新', ['refuted'], {
    number: '07',
    proof: '登记机关注销通知',
    also: '已注销 企业注销 已停业注销',
  }),
  reason('misused_identity', '被冒用', ['refuted'], {
    number: '08',
    proof: '本人声明或报案回执',
    also: '冒用身份 被他人冒用 身份被盗用',
  }),
  reason('cooperative_member', '合作社普通成员', ['refuted', 'kept'], {
    number: '09',
    proof: '合作社成员名册',
    also: '合作社成员 合作社社员',
  }),
  reason('relocation_flat', '易地搬迁安置房', ['refuted', 'kept'], {
    number: '10',
    proof: '搬迁安置协议',
    also: '搬迁安置房 安置房 搬迁房',
  }),
  reason('separate_household', '家庭成员已分户', ['refuted', 'kept'], {
    number: '11',
    proof: '户口簿',
    also: '已分户 分户 已单独立户',
  }),
  reason('stale_list', '数据陈旧', ['refuted'], {
    number: '12',
    proof: '当前状况证明',
    also: '数据滞后 名单过期 数据未更新',
  }),
  reason('insured_elsewhere', '已在外地参保', ['refuted'], {
    number: '13',
    proof: '参保凭证',
    also: '外地参保 异地参保 在外参保',
  }),
  reason('employee_insured', '已参加职工保险', ['refuted'], {
    number: '14',
    proof: '职工参保凭证',
    also: '参加职保 职工参保 职工医保',
  }),
  reason('studying', '在校', ['refuted', 'kept'], {
    number: '15',
    proof: '学籍或在读证明',
    also: '在校就读 在读 学生',
  }),
  reason('in_custody', '服刑', ['refuted', 'confirmed', 'kept'], {
    number: '16',
    proof: '法律文书',
    also: '服刑羁押 在押 收监',
  }),
  reason('in_service', '现役', ['refuted', 'kept'], {
    number: '17',
    proof: '入伍通知书',
    also: '参军 服兵役 现役军人',
  }),
  reason('abroad', '出国(境)', ['refuted', 'kept'], { number: '18', proof: '出入境记录', also: '出国 出境 在国外' }),
  reason('dead_not_cancelled', '死亡未销户', ['refuted', 'confirmed'], {
    number: '19',
    proof: '死亡证明',
    also: '已死亡 死亡 去世',
  }),
  reason('moved_away', '迁出', ['refuted', 'confirmed'], {
    number: '20',
    proof: '迁移证',
    also: '已迁出 户口迁出 外迁',
  }),
  reason('lost_contact', '失联', ['unverifiable', 'kept'], {
    number: '21',
    proof: null,
    also: '联系不上 下落不明 失踪',
  }),
  reason('refused', '拒绝', ['unverifiable', 'kept'], {
    number: '22',
    proof: '入户记录',
    also: '本人拒绝 不配合 自愿放弃',
  }),
  reason('newborn', '新生儿', ['refuted'], { number: '23', proof: '出生证明', also: '刚出生 新出生' }),
  reason('graduated', '已毕业', ['refuted'], { number: '24', proof: '毕业证', also: '毕业 初中毕业' }),
  reason('medical_leave', '因病因残不能就学', ['kept'], {
    number: '25',
    proof: '医院或残联证明',
    also: '因残不能就学 因病休学 送教上门',
  }),
  reason('already_done', '已办理待更新', ['refuted'], {
    number: '26',
    proof: '办理凭据',
    also: '已办理 已补办 已落实 已改造',
  }),
  reason('not_eligible', '不符合条件', ['refuted'], {
    number: '27',
    proof: '政策依据',
    also: '不符合享受条件 条件不符',
  }),
  reason('grace_period', '渐退期内', ['kept'], { number: '28', proof: '渐退审批表', also: '渐退期 低保渐退' }),
  reason('small_business', '小本经营', ['kept'], {
    number: '29',
    proof: '入户照片和收入说明',
    also: '夫妻店 小卖部 小摊',
  }),
  reason('temporary_post', '临时聘用或公益岗位', ['refuted', 'kept'], {
    number: '30',
    proof: '聘用合同',
    also: '临时工 临聘人员 公益岗',
  }),
  reason('entry_error', '录入错误', ['confirmed', 'refuted'], {
    number: '31',
    proof: '更正后的登记表',
    also: '录错 填错 登记错误',
  }),
  reason('number_changed', '证件号已变更', ['confirmed', 'kept'], {
    number: '32',
    proof: '公安变更证明',
    also: '换号 号码变更 改号',
  }),
  reason('name_changed', '已改名或用字不同', ['confirmed', 'kept'], {
    number: '33',
    proof: '户口簿',
    also: '改名 更名 曾用名 异体字',
  }),
  reason('not_registered_yet', '未登记户口', ['confirmed'], {
    number: '34',
    proof: '出生证明或情况说明',
    also: '无户口 未上户 无户籍',
  }),
  reason('special_family', '家庭情况特殊', ['kept'], { number: '35', proof: '村委会说明', also: '情况特殊 特殊家庭' }),
  reason('shared_home', '共有或继承份额', ['kept'], { number: '36', proof: '权属证明', also: '共有 继承 份额房产' }),
  reason('homestead', '本村宅基地自建房', ['refuted', 'kept'], {
    number: '37',
    proof: '宅基地证',
    also: '宅基地 自建房 农村自建房',
  }),
  reason('income_checked', '收入核实无误', ['refuted', 'kept'], {
    number: '38',
    proof: '收支核算表',
    also: '收入无误 核实收入 重新核算',
  }),
  reason('risk_gone', '困难已解决', ['refuted', 'kept'], {
    number: '39',
    proof: '入户核实表',
    also: '风险已消除 已解决 无返贫风险',
  }),
  reason('joined_born', '出生', ['confirmed', 'refuted'], { number: '61', proof: '出生证明', also: '新出生人口' }),
  reason('joined_married', '婚入', ['confirmed', 'refuted'], {
    number: '62',
    proof: '结婚证或户口簿',
    also: '嫁入 入赘',
  }),
  reason('joined_moved', '迁入', ['confirmed', 'refuted'], { number: '63', proof: '户口簿', also: '户籍迁入' }),
  reason('joined_identified', '新识别或返贫纳入', ['confirmed', 'refuted'], {
    number: '64',
    proof: '识别或返贫纳入审批表',
    also: '新识别 返贫 新纳入',
  }),
  reason('joined_late', '漏录补录', ['confirmed', 'refuted'], {
    number: '65',
    proof: '村委会说明',
    also: '补录 漏登补录',
  }),
  reason('left_dead', '死亡减少', ['confirmed', 'refuted'], {
    number: '66',
    proof: '死亡证明或销户',
    also: '死亡注销 病故',
  }),
  reason('left_married', '婚出', ['confirmed', 'refuted'], {
    number: '67',
    proof: '结婚证或户口簿',
    also: '嫁出 出嫁',
  }),
  reason('left_standard', '达标退出', ['confirmed', 'refuted'], {
    number: '68',
    proof: '退出审批表',
    also: '稳定脱贫退出',
  }),
  reason('left_unfit', '错评清退', ['confirmed', 'refuted'], { number: '69', proof: '清退审批表', also: '清退' }),
  reason('left_double', '重复录入已删', ['confirmed', 'refuted'], {
    number: '70',
    proof: '两处记录',
    also: '重复录入',
  }),
  reason('other', '其他(说明)', ['refuted', 'kept', 'confirmed', 'unverifiable'], {
    number: '99',
    proof: null,
    also: '其他 其它 其他说明',
  }),
] as const satisfies readonly Reason[];

function reason<Code extends string>(
  code: Code,
  label: string,
  uses: readonly ReasonUse[],
  more: { readonly number: string; readonly proof: string | null; readonly also: string },
): Reason & { readonly code: Code } {
  return { code, number: more.number, label, synonyms: more.also.split(' '), uses, proof: more.proof };
}

/** Why something could not be settled, whatever the rule: offered beside the rule's own answers, for 无法核实 only. */
export const UNSETTLED_ANSWERS = ['lost_contact', 'refused'] as const;

/** Answers to findings about things a person owns by a department's list. */
export const PROPERTY_ANSWERS = [
  'same_name',
  'wrong_number',
  'hung_name',
  'transferred',
  'scrapped',
  'misused_identity',
  'separate_household',
  'stale_list',
  'other',
] as const;

/** Answers to findings about a number, a name or a date written in the register. */
export const WRITING_ANSWERS = [
  'wrong_number',
  'entry_error',
  'number_changed',
  'not_registered_yet',
  'other',
] as const;

/** Answers to findings that a person is missing from a list he should be on. */
export const ABSENCE_ANSWERS = [
  'already_done',
  'not_eligible',
  'wrong_number',
  'dead_not_cancelled',
  'moved_away',
  'in_custody',
  'in_service',
  'abroad',
  'lost_contact',
  'refused',
  'other',
] as const;

/** Answers to findings that a person or household outside the register should be looked at. */
export const OMISSION_ANSWERS = [
  'not_eligible',
  'income_checked',
  'risk_gone',
  'same_name',
  'wrong_number',
  'already_done',
  'dead_not_cancelled',
  'moved_away',
  'stale_list',
  'other',
] as const;

/** Answers to findings that cells of the register contradict each other. */
export const LOGIC_ANSWERS = ['entry_error', 'special_family', 'stale_list', 'other'] as const;

/** Why somebody came onto the register, and why somebody left it: the codes of the in-and-out log. */
export const JOINED_ANSWERS = [
  'joined_born',
  'joined_married',
  'joined_moved',
  'joined_identified',
  'joined_late',
  'number_changed',
  'entry_error',
  'other',
] as const;
export const LEFT_ANSWERS = [
  'left_dead',
  'left_married',
  'moved_away',
  'left_standard',
  'left_unfit',
  'left_double',
  'in_custody',
  'number_changed',
  'entry_error',
  'other',
] as const;

/** Answers to findings that two lists or programmes name one person twice. */
export const DOUBLE_ANSWERS = [
  'entry_error',
  'same_name',
  'wrong_number',
  'stale_list',
  'already_done',
  'other',
] as const;
