import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { LOGIC_RULE } from './shared.js';

/** H24 面积异常. */
export const H24: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H24',
  name: '面积异常',
  severity: 'verify',
  unit: 'household',
  where: '(coalesce(hh.farmland, 0) > :farmland_most or coalesce(hh.forest_land, 0) > :forest_most)',
  params: {
    farmland_most: { default: 100, unit: '亩', basis: LOCAL_BASIS, effective: FROM },
    forest_most: { default: 200, unit: '亩', basis: LOCAL_BASIS, effective: FROM },
  },
  message:
    '这一户登记的面积（耕地{farmland}亩，林地{forest_land}亩）超过{farmland_most}亩或{forest_most}亩，请核实单位和面积',
};
