import { expect, it } from 'vitest';
import { townshipInAddress } from '../../src/normalise/addresses.js';

it.each([
  ['云溪县青石镇上河村3组', '青石镇'],
  ['示例省示例市云溪县白云乡下河村', '白云乡'],
  ['青石镇 上河村 5号', '青石镇'],
  ['示例自治区示例盟云溪旗白水苏木上嘎查', '白水苏木'],
  ['云溪区城关街道办事处东街社区', '城关街道办事处'],
  ['云溪县新乡镇上河村', '新乡镇'],
  ['云溪县白水苗族乡上河村', '白水苗族乡'],
  ['上河村3组', null],
  ['云溪县', null],
  ['乡下', null],
])('%s names the township %s', (address, township) => {
  expect(townshipInAddress(address)).toBe(township);
});
