import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group E that cannot run. */
export const OMITTED_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'E06',
    name: '教育支出高',
    kind: 'warning',
    severity: 'verify',
    lacks: '名单：学生教育支出（学费、住宿费等自付）',
  },
  { number: 'E08', name: '意外事故', kind: 'warning', severity: 'verify', lacks: '名单：交通、火灾、工伤等意外事故' },
  {
    number: 'E14',
    name: '低保边缘/支出型未监测',
    kind: 'omitted',
    severity: 'verify',
    lacks: '名单：低保边缘和支出型困难家庭',
  },
  { number: 'E24', name: '收入来源不算 (十不算)', kind: 'logic', severity: 'verify', lacks: '列：名册中的收入细项' },
  { number: 'E26', name: '信访/12345/12317 诉求', kind: 'omitted', severity: 'verify', lacks: '名单：信访和热线诉求' },
  { number: 'E28', name: '法院失信/大额债务', kind: 'warning', severity: 'notice', lacks: '名单：法院被执行人' },
];
