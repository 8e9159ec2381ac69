/** Lists about homes (住建、不动产、搬迁、公积金): property rights, unsafe houses, rental, relocation, housing fund. */
import type { TableDefinition } from '../../domain/column.js';
import { column, endsOf, FROM_MONTH_WORDS, personColumns, startsOf, TO_MONTH_WORDS } from './column-words.js';
import { houseGrades } from './register.js';

/** Natures of homes that nobody bought, each its own value: the use of a home may say one, alone or in brackets behind 住宅. */
const GIVEN_HOMES = Object.fromEntries(
  (
    '安置 安置房 安置住房 拆迁安置 棚改安置 征收安置 回迁 还建 拆迁安置房 征收安置房 搬迁安置房 易地搬迁安置 易地搬迁安置房 回迁房 还建房 产权调换 产权置换 ' +
    '保障房 保障性住房 公租房 公共租赁住房 廉租房 廉租住房 公房 直管公房 宅基地 农村宅基地 危房改造'
  )
    .split(' ')
    .map((word) => [word, '']),
);

export const HOUSING: readonly TableDefinition[] = [
  {
    id: 'housing.property',
    label: '不动产登记',
    department: '住建',
    rowIs: 'right',
    columns: [
      ...personColumns(
        '权属人 房产所有人 买方 买受方 房产持有人 房东 持有人 产权持有人 房产权利人 权利人(共有人) 产权人(共有人) 权利人 所有权人 产权人 房屋所有权人 业主 房主 登记权利人 共有人 买受人 房屋权利人 产权所有人 不动产权利人 购房人 所有人',
        {
          name: '权利人 权利人名称 所有权人 产权人 房屋所有权人 业主 房主 共有人 买受人 房屋权利人 产权所有人 购房人 所有人',
          id: '权利人证件号 权利人证件 权利人证号 产权人证件号码 权利人证件代码 购房人证件号',
        },
      ).filter((entry) => entry.name !== 'address'),
      column('address', '坐落', 'text', {
        also: '房屋坐落 不动产坐落 地址 房屋地址 坐落地址 房产地址 房屋位置 坐落位置 房产坐落 详细坐落 房地坐落 不动产坐落地址 房屋座落 座落 不动产座落 详细地址',
      }),
      column('certificate_no', '不动产权证号', 'code', {
        also: '房产证号 不动产证号 产权证号 房屋产权证号 不动产权证书号 房屋所有权证号 权证号 证书号 不动产权证 ~不动产单元号 产权证书号 权属证号 房产证编号 证书编号 ~合同备案号 ~备案号',
      }),
      column('usage', '用途', 'text', {
        also: '房屋用途 规划用途 ~房屋类型 ~房屋性质 使用用途 设计用途 房产用途 登记用途 ~土地用途 不动产用途 房屋规划用途 用途名称',
        values: {
          住宅: '成套住宅 普通住宅 居住 城镇住宅 住房 商品住宅 单元房 商品房',
          商业: '商铺 商业用房 商服 商业服务 门面 门市 商服用房 店铺 营业用房',
          办公: '办公用房 办公楼 写字楼',
          车库: '车位 车库(位) 车库车位',
          ...GIVEN_HOMES,
        },
      }),
      column('floor_area', '建筑面积', 'area', {
        also: '~面积 房屋面积 房屋建筑面积 建筑面积(平方米) 产权面积 登记面积 住房面积 房产面积 建面 面积(㎡)',
      }),
      column('registered_on', '登记日期', 'date', {
        also: '登记时间 登簿时间 登簿日期 登记日 ~发证日期 ~发证时间 ~备案时间 ~备案日期 登记办理日期 ~购买时间 ~购房时间 ~网签日期 ~网签时间 ~购房日期 权利登记时间',
      }),
      column('acquired_by', '取得方式', 'text', {
        also: '产权来源 房屋来源 ~房屋性质 ~房产性质 ~登记类型 取得来源 权利来源 房产来源 产权取得方式 ~登记原因 权利取得方式 获得方式',
      }),
      column('status', '权属状态', 'text', {
        also: '~状态 登记状态 产权状态 房屋状态 权利状态 当前状态 现势状态 不动产状态',
        isState: true,
        values: { 现势: '有效 正常 现状', 历史: '注销 已注销 失效 无效 转移 已转移' },
      }),
    ],
  },
  {
    id: 'housing.dilapidated',
    label: '危房鉴定与改造',
    department: '住建',
    rowIs: 'house',
    columns: [
      ...personColumns('改造户 危改户 房主 产权人 危房户 农户 房屋户主 改造对象', {
        name: '改造户 危改户 房主 危房户 农户 改造对象',
      }),
      column('grade', '危房等级', 'choice', {
        also: '鉴定等级 房屋等级 危房级别 ~等级 住房等级 房屋危险等级 危险等级 鉴定级别 房屋鉴定等级 改造前等级 房屋安全等级 原房屋等级 住房安全等级',
        values: houseGrades(),
      }),
      column('year', '改造年度', 'year', {
        also: '年度 计划年度 改造年份 年份 任务年度 实施年度 危改年度 指标年度 项目年度 ~鉴定年度 ~下达年度',
      }),
      column('claimed_as', '申报类别', 'text', {
        also: '申报身份 农户类型 ~户类型 对象类别 改造对象类别 身份类别 贫困类型 ~人员类别 农户类别 改造户类型 申请类别 补助对象类别 危改对象类型 对象类型',
      }),
      column('completed_on', '竣工日期', 'date', {
        also: '竣工时间 完工日期 完工时间 竣工验收时间 ~验收日期 ~验收时间 竣工验收日期 改造完成时间 完成时间 竣工年月',
      }),
      column('subsidy', '补助金额', 'amount', {
        also: '补助资金 改造补助 补助 补贴金额 危改补助 危改补助金额 发放金额 ~补助标准 拨付金额 改造补助金额 补助款 到户补助资金 ~资金',
      }),
    ],
  },
  {
    id: 'housing.public_rental',
    label: '公租房保障',
    department: '住建',
    rowIs: 'household',
    columns: [
      ...personColumns('承租人 保障对象 租户 承租户 配租对象 租赁人 主申请人', {
        name: '承租人 租户 保障对象 主申请人 配租对象',
      }),
      column('from_month', '起始月', 'month', {
        also: `${FROM_MONTH_WORDS} 租赁开始时间 合同开始时间 合同起始日期 入住时间 租赁起始日期 配租时间 入住日期 合同开始日期 起租日期 起租时间 租赁起始时间 合同起始时间 配租日期 ${startsOf('租赁 合同 租期 配租')}`,
      }),
      column('to_month', '截止月', 'month', {
        also: `${TO_MONTH_WORDS} 租赁结束时间 合同到期时间 合同截止日期 租赁截止日期 退租时间 合同终止日期 合同结束日期 租赁终止日期 合同到期日期 租期截止 租赁截止时间 ${endsOf('租赁 合同 租期')}`,
      }),
    ],
  },
  {
    id: 'housing.relocation',
    label: '易地扶贫搬迁',
    department: '发改',
    rowIs: 'household',
    columns: [
      ...personColumns('搬迁户 搬迁对象 搬迁人员 搬迁户主 安置对象', { name: '搬迁户 搬迁对象 安置对象 搬迁户主' }),
      column('moved_on', '搬迁入住时间', 'date', {
        also: '搬迁时间 入住时间 搬迁日期 入住日期 搬迁入住日期 实际入住时间 ~搬迁年度 搬入时间 安置时间 ~分房时间 搬迁年月 ~交房时间',
      }),
      column('site', '安置点', 'text', {
        also: '安置点名称 集中安置点 安置地点 ~安置地址 安置小区 安置社区 搬迁安置点 安置区 集中安置点名称 ~迁入地 搬迁安置点名称 ~安置方式',
      }),
    ],
  },
  {
    id: 'housing_fund.account',
    label: '住房公积金',
    department: '公积金中心',
    rowIs: 'account',
    columns: [
      ...personColumns('缴存人 职工 账户人 缴存职工', { name: '缴存人 职工 缴存职工' }),
      column('employer', '单位名称', 'text', { also: '缴存单位 工作单位 ~单位 缴存单位名称 所在单位 单位全称' }),
      column('base', '缴存基数', 'amount', { also: '缴费基数 基数 月缴存基数 工资基数 个人缴存基数' }),
      column('balance', '账户余额', 'amount', { also: '余额 缴存余额 公积金余额 个人账户余额 账户余额(元)' }),
      column('account_status', '账户状态', 'text', {
        also: '~状态 缴存状态 个人账户状态 账户状态名称 缴存账户状态',
        isState: true,
        values: { 正常: '正常缴存 缴存 启用', 封存: '已封存', 销户: '已销户 注销' },
      }),
    ],
  },
];
