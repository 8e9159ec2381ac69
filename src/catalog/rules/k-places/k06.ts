import type { RuleDefinition } from '../../../domain/rule.js';
import { PLACE_RULE } from './shared.js';

/** K06 行政村表空/0. */
export const K06: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K06',
  name: '行政村表空/0',
  hit: 'village.facts',
  where: `h.households is null or h.households = 0
    or h.persons is null or h.persons = 0
    or coalesce(h.clinic, 'yes') = 'no'
    or coalesce(h.doctor, 'yes') = 'no'
    or coalesce(h.paved, 'yes') = 'no'
    or coalesce(h.bus, 'yes') = 'no'
    or coalesce(h.power, 'yes') = 'no'
    or coalesce(h.network, 'yes') = 'no'
    or coalesce(h.collective_income, 1) = 0`,
  message: '{village}的行政村信息表有没填、填零或未达标的项[，户数{households}][，人口{persons}]，请核实更正',
  basis: '示例口径：五通十有、村集体收入等指标不空不零',
};
