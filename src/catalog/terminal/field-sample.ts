/** Words of the terminal about samples of households that are checked in the field. */
import type { MessageCatalogue } from '../messages/message.js';

export const fieldSampleTexts = {
  'field-head-stratum': { zh: '层', en: 'stratum' },
  'field-head-frame': { zh: '抽样框', en: 'frame' },
  'field-head-wanted': { zh: '应抽', en: 'to draw' },
  'field-head-drawn': { zh: '实抽', en: 'drawn' },
  'field-drawn': {
    zh: '样本 {sample}：{villages} 个村，正选 {selected} 户，候补 {reserves} 户',
    en: 'sample {sample}: {villages} villages, {selected} households drawn, {reserves} in reserve',
  },
  'field-frame': { zh: '抽样框 {size} 户，SHA-256 {sha256}', en: 'frame of {size} households, SHA-256 {sha256}' },
  'field-cross': { zh: '交叉互查：{checker} 查 {checked}', en: 'cross check: {checker} checks {checked}' },
  'field-received': {
    zh: '收到 {day}：接受 {accepted} 户，退回 {refused} 户，重复 {repeated} 户，未填 {blank} 户',
    en: 'received {day}: {accepted} households accepted, {refused} sent back, {repeated} repeated, {blank} blank',
  },
  'field-return-list': { zh: '退回清单：{file}', en: 'list of what was sent back: {file}' },
  'field-equal': {
    zh: '样本 {sample}：复算一致（抽样框 {frame} 户，正选 {selected} 户）',
    en: 'sample {sample}: computed again, the same (frame of {frame} households, {selected} drawn)',
  },
  'field-different': {
    zh: '样本 {sample}：复算不一致：{parts}',
    en: 'sample {sample}: computed again, different: {parts}',
  },
  'field-kpi': {
    zh: '样本 {sample}（{plan}，{day}）：正选 {selected} 户，已核查 {checked} 户（其中候补 {replaced} 户），未能核查 {unreachable} 户，未报 {open} 户',
    en: 'sample {sample} ({plan}, {day}): {selected} households drawn, {checked} checked ({replaced} of the reserve), {unreachable} out of reach, {open} not reported',
  },
  'field-kpi-file': { zh: '指标表：{file}', en: 'table of rates: {file}' },
  'field-all': { zh: '全部', en: 'all' },
  'field-head-area': { zh: '范围', en: 'area' },
  'field-head-measure': { zh: '指标', en: 'measure' },
  'field-head-rate': { zh: '比率', en: 'rate' },
  'field-head-numerator': { zh: '分子', en: 'numerator' },
  'field-head-denominator': { zh: '分母', en: 'denominator' },
  'field-head-interval': { zh: '95%区间', en: '95% interval' },
  'field-head-limit': { zh: '限值', en: 'limit' },
  'field-limit-met': { zh: '{limit} 达到', en: '{limit} met' },
  'field-limit-missed': { zh: '{limit} 未达到', en: '{limit} not met' },
} as const satisfies MessageCatalogue;
