/**
 * Further texts that villages write into a 点球 sheet: verifiers who are nobody or of the household, proofs without a number, sentences that
 * give no reason; and true answers with a sign too many, which are taken.
 */
import { describeEdits, type EditKind, other, own, refuted, removed } from '../support/edited-cells.js';

const words = (text: string): string[] => text.split(' ');
const KINDS: readonly EditKind[] = [
  [
    'handler',
    refuted,
    'refused i05-handler-missing',
    words(
      '会计 村医 网格员 邻居 其子 儿子 家属 村民 包村干部 2组 核查组 专班 民兵队 不在家 本人不在 外出 户主外出 无人 没人 死亡 某某同志 张× 王*国',
    ),
  ],
  [
    'handler',
    refuted,
    'refused i05-verifier-own',
    [`${own}之妻`, `${own}妻子`, '户主甲妻', `${own}（代）`, `同${own}`, own + own, `${own}儿子`, `户主甲的父亲`],
  ],
  [
    'handler',
    refuted,
    '!accepted',
    [
      '老王',
      '王大姐',
      '王五（村会计）',
      '王建国 李卫东',
      '王建国\n李卫东',
      '包村干部王建国',
      '王建国（户主甲之子）',
      '同庆国',
    ],
  ],
  [
    'evidence',
    refuted,
    'refused i07-no-evidence',
    words('编号待定 佐证编号待定 2018-07-28 2018年7月28日 口述 本人口述 见上表 同名不同人'),
  ],
  [
    'evidence',
    refuted,
    '!accepted',
    words(
      '佐证12、佐证13 第12号 附件12 照片3 村委会证明 机动车注销证明 残疾证43 IMG_20180728.jpg No.12 012 协议 死亡证明',
    ),
  ],
  [
    'explanation',
    other,
    'refused i05-explanation-missing',
    words(
      '已核实清楚 没问题 一切正常 符合标准 经村委会核实 群众无异议 正在整改 待整改 继续核实 另行说明 见反馈 见说明栏 如实反映 情况如下： 与实际不符 数据错误 见扶贫手册 哈哈 abc a 车 一',
    ),
  ],
  ['explanation', other, '!accepted', words('车卖了 无车 家里没有车 不是他的车 车是同村同名人的 人已去世 搬走了 外出')],
  ['conclusion', refuted, '!accepted', ['不属实。', '【不属实】', '不属实；', '“不属实”', '不 属 实']],
  ['conclusion', removed, 'accepted', ['属实。', '[属实]', '属实，']],
  ['conclusion', removed, 'refused i04-conclusion', ['属实？', '属实√', '是/否', '属实。不属实。', '不属实（属实）']],
  ['disposal', removed, 'noted i04-read-as', ['已清退', '已剔除', '清退。']],
  ['reason', refuted, 'refused i04-reason', ['01、02', '01 同名不同人 03 挂名', '同名不同人,车已过户']],
  ['handled_on', refuted, '!accepted', ['43309.5', '2018-7-28 10:30', '二〇一八年七月二十八日', '20180728']],
  ['handled_on', refuted, 'refused i10-date-unreadable', ['7.28', '昨天', '2018-07-28至今', '2018-00-28']],
];

describeEdits('a further edit', KINDS, 100);
