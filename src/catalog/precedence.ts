/**
 * Order of precedence of people's categories, so that one person is counted once however many lists name him (docs/design/rules.md,
 * "People counted once").
 * A table and not code: an office that orders otherwise changes the order. Used for counts, never to hide a finding.
 */
import { endMonth } from './rules/defaults.js';

export interface Category {
  readonly code: string;
  readonly label: string;
  /** Source whose current rows put a person into the category; null: the register does. */
  readonly list: string | null;
  /** SQL over the list row `h`, or over the subject `s` where `list` is null. */
  readonly where: string;
}

/** First match wins. */
export const CATEGORY_PRECEDENCE: readonly Category[] = [
  {
    code: 'tekun',
    label: '特困人员',
    list: 'civil_affairs.tekun',
    where: `${endMonth('h')} >= :as_of_month`,
  },
  {
    code: 'orphan',
    label: '孤儿、事实无人抚养儿童',
    list: 'civil_affairs.allowance',
    where: "(h.kind like '%孤儿%' or h.kind like '%无人抚养%')",
  },
  {
    code: 'rural_dibao',
    label: '农村低保对象',
    list: 'civil_affairs.rural_dibao',
    where: `${endMonth('h')} >= :as_of_month`,
  },
  {
    code: 'urban_dibao',
    label: '城市低保对象',
    list: 'civil_affairs.urban_dibao',
    where: `${endMonth('h')} >= :as_of_month`,
  },
  { code: 'registered', label: '在册未脱贫', list: null, where: "s.status = 'registered'" },
  { code: 'monitored', label: '监测对象', list: null, where: "s.status = 'monitored'" },
  { code: 'exited', label: '脱贫人口', list: null, where: "s.status = 'exited'" },
  {
    code: 'severe_disability',
    label: '重度残疾人',
    list: 'disability.certificate',
    where: "h.disability_grade in ('1', '2') and coalesce(h.certificate_status, '正常') = '正常'",
  },
  { code: 'serious_illness', label: '大病患者', list: 'health.disease', where: "h.kind = '大病'" },
];
