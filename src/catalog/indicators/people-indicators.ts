/** Indicators about people and care: 特困供养, 入园, 巩固, 六重保障, 孝善, 殡葬, 护理, 重点人群, 积分. */
import { FROM, onListNow } from '../rules/defaults.js';
import {
  anybodyOn,
  atLeast,
  atMost,
  households,
  registered,
  registeredOn,
  rowsOf,
  type Indicator,
} from './indicator.js';

const AGES = { unit: '周岁', effective: FROM } as const;
const PRESCHOOL = 's.age between 3 and 5';
const SIXTY = { elder: { default: 60, ...AGES, basis: '示例口径：60周岁及以上' } } as const;
const GUARANTEE = 'health.guarantee';
const IN_FORCE = '(h.to_date is null or h.to_date >= :as_of)';

const paidBy = (code: string, name: string, column: string) => ({
  code,
  name,
  read: anybodyOn(GUARANTEE),
  sum: { list: GUARANTEE, columns: [column] },
});

export const PEOPLE_INDICATORS: readonly Indicator[] = [
  {
    code: 'tekun_central',
    name: '特困人员集中供养率',
    unit: '人',
    whole: { name: '在册特困人员', read: anybodyOn('civil_affairs.tekun', onListNow('h')) },
    parts: [
      {
        code: 'central',
        name: '集中供养',
        read: anybodyOn('civil_affairs.tekun', `h.support = '集中' and ${onListNow('h')}`),
        target: atLeast(0.5, '示例口径：集中供养率50%以上'),
      },
    ],
  },
  {
    code: 'preschool',
    name: '学前入园率',
    unit: '人',
    whole: { name: '名册中3至5周岁儿童', read: registered(PRESCHOOL) },
    parts: [
      {
        code: 'enrolled',
        name: '有学前学籍',
        read: registeredOn(
          'education.enrolment',
          "h.stage = '学前教育' and coalesce(h.pupil_status, '在读') = '在读'",
          PRESCHOOL,
        ),
        target: atLeast(0.85, '示例口径：学前三年毛入园率85%以上'),
      },
    ],
  },
  {
    code: 'retention',
    name: '九年义务教育巩固率',
    unit: '人',
    whole: {
      name: '入学＋转入－转出',
      read: rowsOf('education.retention', 'project'),
      sum: { list: 'education.retention', columns: ['entered', 'moved_in', '-moved_out'] },
    },
    parts: [
      {
        code: 'finished',
        name: '毕业',
        read: rowsOf('education.retention', 'project'),
        sum: { list: 'education.retention', columns: ['finished'] },
        target: atLeast(0.95, '示例口径：九年义务教育巩固率95%以上'),
      },
    ],
  },
  {
    code: 'guarantee',
    name: '六重保障报销构成',
    unit: '元',
    isWhole: true,
    whole: {
      name: '政策范围内费用',
      read: anybodyOn(GUARANTEE),
      sum: { list: GUARANTEE, columns: ['in_policy'] },
    },
    parts: [
      paidBy('basic', '基本医保', 'basic'),
      paidBy('serious', '大病保险', 'serious'),
      paidBy('aid', '医疗救助', 'aid'),
      paidBy('special', '特惠保（齐惠保）', 'special'),
      paidBy('hospital', '医疗机构减免', 'hospital'),
      paidBy('fund', '再救助', 'fund'),
      { ...paidBy('self', '个人自付', 'self_paid'), target: atMost(0.1, '示例口径：个人自付不超过10%') },
    ],
  },
  {
    code: 'filial',
    name: '孝善养老奖补覆盖率',
    unit: '人',
    whole: { name: '名册中60周岁及以上老人', read: registered('s.age >= :elder', { params: SIXTY }) },
    parts: [{ code: 'paid', name: '有奖补记录', read: registeredOn('civil_affairs.filial', 'h.paid > 0') }],
  },
  {
    code: 'funeral_free',
    name: '殡葬基本服务免费率',
    unit: '元',
    whole: {
      name: '基本服务费用',
      read: anybodyOn('civil_affairs.funeral_fee'),
      sum: { list: 'civil_affairs.funeral_fee', columns: ['fee'] },
    },
    parts: [
      {
        code: 'relieved',
        name: '减免',
        read: anybodyOn('civil_affairs.funeral_fee'),
        sum: { list: 'civil_affairs.funeral_fee', columns: ['relieved'] },
        target: atLeast(1, '示例口径：基本殡葬服务全免费'),
      },
    ],
  },
  {
    code: 'carers',
    name: '护理员、志愿者与老人之比',
    unit: '人',
    whole: { name: '名册中60周岁及以上老人', read: registered('s.age >= :elder', { params: SIXTY }) },
    parts: [
      {
        code: 'carer',
        name: '护理员',
        read: rowsOf('civil_affairs.carer', 'staff', `h.kind = '护理员' and ${IN_FORCE}`),
        target: atLeast(0.1, '示例口径：每10名老人一名护理员'),
      },
      {
        code: 'volunteer',
        name: '志愿者',
        read: rowsOf('civil_affairs.carer', 'staff', `h.kind = '志愿者' and ${IN_FORCE}`),
      },
    ],
  },
  {
    code: 'key_people',
    name: '重点人群（可重复）',
    unit: '人',
    whole: { name: '名册人口', read: registered() },
    parts: [
      { code: 'elder', name: '60周岁及以上老人', read: registered('s.age >= :elder', { params: SIXTY }) },
      { code: 'child', name: '16周岁以下儿童', read: registered('s.age < 16') },
      {
        code: 'disabled',
        name: '持证残疾人',
        read: registeredOn('disability.certificate', "coalesce(h.certificate_status, '正常') = '正常'"),
      },
      { code: 'ill', name: '大病患者', read: registeredOn('health.disease', "h.kind = '大病'") },
      { code: 'dibao', name: '农村低保对象', read: registeredOn('civil_affairs.rural_dibao', onListNow('h')) },
      { code: 'tekun', name: '特困供养人员', read: registeredOn('civil_affairs.tekun', onListNow('h')) },
    ],
  },
  {
    code: 'points',
    name: '积分超市参与率',
    unit: '户',
    whole: { name: '名册户', read: households() },
    parts: [
      {
        code: 'joined',
        name: '有积分',
        read: households('1 = 1', {
          needs: ['village.points'],
          select: `select s.household_id as household_id
            from village_points_hit x
              join village_points h on h.row_id = x.row_id
              join subject s on s.person_id = x.person_id
              join household hh on hh.household_id = s.household_id
            where x.compatible = 1 and h.earned > 0 and hh.status in ('registered', 'monitored', 'exited')`,
        }),
      },
    ],
  },
];
