/** Lists of public security (公安): population, cancelled registrations, vehicles, custody, exit and entry. */
import type { TableDefinition } from '../../domain/column.js';
import { BIRTH_DATE, column, endsOf, ETHNICITY, personColumns, RELATION, SEX, startsOf } from './column-words.js';

const DEPARTMENT = '公安';

const DEATH_DATE = column('death_date', '死亡日期', 'date', {
  also: '死亡时间 去世时间 去世日期 死亡年月日 逝世日期 死亡年月',
});

export const PUBLIC_SECURITY: readonly TableDefinition[] = [
  {
    id: 'public_security.population',
    label: '户籍人口',
    department: DEPARTMENT,
    rowIs: 'person',
    columns: [
      ...personColumns('户内成员 人口姓名 户籍人员 户籍人口'),
      column('ps_household', '公安户号', 'code', {
        also: '户号 户口簿号 户口号 户籍号 ~户编号 户口编号 户号码 户籍户号 常住户口户号 户口本号 家庭户号 户口簿编号',
      }),
      RELATION,
      SEX,
      BIRTH_DATE,
      ETHNICITY,
      column('former_name', '曾用名', 'name', { also: '曾用姓名 又名 别名 曾用名字 原姓名' }),
    ],
  },
  {
    id: 'public_security.cancelled',
    label: '户籍注销',
    department: DEPARTMENT,
    rowIs: 'event',
    columns: [
      ...personColumns('死亡人员 死亡人 注销户口人员 销户人 销户人员 注销人 注销人员 被注销人 被注销人员 迁出人 死者', {
        name: '注销人 注销人员 被注销人 死者',
      }),
      column('reason', '注销原因', 'choice', {
        also: '~原因 注销类别 注销类型 注销户口原因 户口注销原因 变动原因 注销户籍原因 注销事由 变动类别 销户原因 减少原因 迁出注销类别 ~变更原因',
        values: {
          死亡: '死亡注销 正常死亡 非正常死亡 亡故 死亡销户 宣告死亡 病故 去世 因死亡注销',
          迁出: '迁移 迁往市外 迁往省外 户口迁出 迁出注销 迁往他县 迁出省外 迁出县外 迁往外地 户籍迁出 市外迁出 迁出本地',
          省内迁出: '省内迁移 迁往省内 市内迁移 市内迁出 县内迁移 县内迁出',
          参军: '入伍 服兵役 参军入伍 应征入伍 服现役',
          '出国(境)定居':
            '出国定居 出境定居 出国境定居 出国 定居国外 加入外国籍 出国出境定居 赴港澳台定居 出国(境) 国外定居',
        },
      }),
      column('destination', '迁往地', 'text', {
        also: '迁往地址 迁入地 ~去向 迁往地详址 迁往何地 迁出地址 何时迁往何地 迁移去向 迁往地区 迁出去向 迁往省市县',
      }),
      column('cancelled_on', '注销日期', 'date', {
        also: '注销时间 户口注销日期 户口注销时间 注销户口日期 销户日期 销户时间 变动日期 变动时间 注销户口时间 注销年月日 ~办理日期 ~迁出日期 ~迁出时间',
      }),
      DEATH_DATE,
    ],
  },
  {
    id: 'public_security.vehicle',
    label: '机动车登记',
    department: DEPARTMENT,
    rowIs: 'vehicle',
    columns: [
      ...personColumns(
        '登记人 车辆登记人 所有者 车辆所有者 机主 持有人 车辆持有人 车主(所有人) 所有人(车主) 机动车所有人 所有人 车主 车辆所有人 车辆所有权人 登记所有人 机动车所有权人 机动车辆所有人',
        {
          name: '机动车所有人 所有人 车主 车辆所有人 车辆所有权人 登记所有人 所有权人 机动车所有人名称',
          id: '所有人身份证明号码 身份证明号码 车主身份证 所有人证件号 身份证明名称号码',
        },
      ),
      column('plate', '号牌号码', 'code', {
        also: '车牌 车牌号 车牌号码 号牌 车辆牌照 机动车号牌 机动车号牌号码 牌照号 牌照 牌号 车辆号牌 车号 车辆牌号 牌照号码 机动车牌号 HPHM',
      }),
      column('vehicle_type', '车辆类型', 'text', {
        also: '车型 车辆种类 机动车类型 车辆类别 车类型 机动车种类 ~号牌种类 车种 机动车类别 CLLX',
      }),
      column('usage', '使用性质', 'text', {
        also: '车辆使用性质 ~性质 机动车使用性质 ~用途 车辆用途 使用用途 车辆性质 营运性质',
        values: { 非营运: '非营运车辆 家庭自用 自用 非营业 私家车 非经营 A', 营运: '营运车辆 营业 经营 营运性' },
      }),
      column('model', '车辆品牌', 'text', {
        also: '品牌 车辆品牌型号 品牌型号 ~车辆型号 ~型号 中文品牌 ~厂牌型号 车辆品牌名称 品牌名称 厂牌 CLPP1',
      }),
      column('first_registered', '初次登记日期', 'date', {
        also: '初次登记时间 初登日期 ~登记日期 注册日期 注册登记日期 初次注册日期 ~登记时间 ~购车时间 ~购买时间 ~购买日期 初次登记 首次登记日期 上牌日期 上牌时间 注册登记时间 CCDJRQ',
      }),
      column('vehicle_status', '机动车状态', 'choice', {
        also: '车辆状态 ~状态 机动车辆状态 当前状态 车辆当前状态 ZT',
        isState: true,
        values: {
          正常: '在用 有效 使用 正常使用 检验合格 A',
          报废: '已报废 达到报废标准 强制报废 逾期未报废 达到报废标准公告牌证作废 达到报废标准公告 公告牌证作废 报废注销 P',
          注销: '已注销 被注销 注销登记 强制注销 被强制注销 公告注销 灭失 车辆灭失 灭失注销 撤销 撤销登记 退车 退办 E M',
          转出: '转移 已转出 迁出 转出登记 转出外地 转移登记 已转移 过户 已过户 转让 已转让 变更所有人 B',
          被盗抢: '盗抢 被盗 被抢 C',
          停驶: '已停驶 停用 D',
          违法未处理: '有违法未处理 违法 G',
          海关监管: '海关监管车 监管 H',
          事故未处理: '有事故未处理 事故 I',
          嫌疑车: '嫌疑 J',
          查封: '已查封 法院查封 K',
          扣留: '暂扣 扣押 L',
          事故逃逸: '逃逸 肇事逃逸 N',
          锁定: '已锁定 O',
          逾期未检验: '逾期未年检 逾期未审验 未年检 未检验 检验逾期 Q',
          抵押: '已抵押 质押 抵押登记 解除抵押 解押',
        },
      }),
      column('value', '现值', 'amount', {
        also: '价值 车辆价值 车辆现值 估值 ~购置价 ~购置价格 价格 车价 现价值 评估价值 ~购车价格 ~购车金额 估价 ~购车款 现值估算',
      }),
    ],
  },
  {
    id: 'public_security.custody',
    label: '服刑羁押',
    department: '公安、司法',
    rowIs: 'period',
    columns: [
      ...personColumns(
        '矫正对象 社矫对象 社区矫正对象 社区矫正人员 社矫人员 戒毒人员 强戒人员 嫌疑人 犯罪嫌疑人 被告人 被判刑人 收监人员 刑释人员 服刑人员 罪犯 羁押人员 在押人员 被羁押人 犯人 在押人',
        {
          name: '服刑人员 罪犯 羁押人员 在押人员',
        },
      ),
      column('from_date', '起始日期', 'date', {
        also: `入狱日期 入狱时间 ~入监时间 ~入监日期 ~羁押时间 ~羁押日期 刑期起日 刑期开始 刑期起始日期 服刑开始时间 ~收押日期 ~收押时间 ~入所时间 开始时间 起始时间 刑期起始 服刑起始日期 服刑起始时间 收监日期 收监时间 起日 ~入所日期 刑期自 开始日期 ${startsOf('服刑 刑期 羁押 拘押 关押 收监')}`,
      }),
      column('to_date', '截止日期', 'date', {
        also: `出狱日期 出狱时间 刑释日期 刑满日期 刑满时间 ~释放时间 ~释放日期 刑期止日 刑期结束 刑期截止日期 服刑结束时间 刑满释放日期 ~出所时间 结束时间 截止时间 终止日期 刑期截止 服刑截止日期 服刑截止时间 刑满释放时间 止日 ~出所日期 ~出监日期 刑期至 结束日期 服刑终止时间 ${endsOf('服刑 刑期 羁押 拘押 关押')}`,
      }),
    ],
  },
  {
    id: 'public_security.exit_entry',
    label: '出入境',
    department: DEPARTMENT,
    rowIs: 'crossing',
    columns: [
      ...personColumns('出入境人员 旅客'),
      column('direction', '出入境标识', 'text', {
        also: '出入境 出入境类型 出入境方向 方向 出境/入境 出入标识 出入境标志 出入境类别 出/入境',
        isState: true,
        values: { 出境: '出 出国 离境', 入境: '入 回国 返境' },
      }),
      column('crossed_on', '出入境日期', 'date', {
        also: '出入境时间 出境日期 出境时间 过关时间 通关日期 通关时间 查验日期 出入境日',
      }),
      column('days_abroad', '境外停留天数', 'integer', {
        also: '境外天数 停留天数 在外天数 滞留天数 境外滞留天数 出境天数 在境外天数',
      }),
    ],
  },
];
