import { describe, expect, it } from 'vitest';
import { FILLERS, Fillers, type Asked } from '../../src/normalise/fillers.js';

const EVERY: readonly Asked[] = [
  ...([
    'number',
    'key',
    'name',
    'place',
    'yes_no',
    'choice',
    'quantity',
    'date',
    'text',
    'evidence',
    'words',
    'reasoning',
    'signer',
  ] as const),
];
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Says nothing whatever is asked. */
const NOTHING = [
  ...['', ' ', '\u3000', '\u200B', '\u00A0', '\t', '\uFEFF', '_x000D_', '&nbsp;', '\u2060\u200D'],
  ...[
    '/',
    '//',
    '\\',
    '-',
    '--',
    '—',
    '——',
    '–',
    '―',
    '－',
    '_',
    '.',
    '..',
    '。',
    '…',
    '……',
    '、',
    '，',
    ',',
    '·',
    '～',
    '~',
  ],
  ...[
    '暂无',
    '待定',
    '待补',
    '待补充',
    '后补',
    '不详',
    '未知',
    '不明',
    '空',
    '空缺',
    '缺',
    '待核实',
    '待确认',
    '未填',
    '不适用',
  ],
  ...['同上', '同 上', '〃', '〃〃', '″', '"', '同前', '同左', '仝上', '如上'],
  ...[
    'NULL',
    'null',
    'Null',
    '\\N',
    'nan',
    'NaN',
    'NAN',
    'None',
    'NONE',
    'nil',
    'undefined',
    'N/A',
    'n/a',
    'NA',
    '<NA>',
    '(null)',
    '[NULL]',
  ],
  ...[
    '#N/A',
    '#VALUE!',
    '#REF!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#####',
    'Err:502',
    '#N/A!',
  ],
  ...[
    '（暂无）',
    '【不详】',
    '“未知”',
    '‘待定’',
    "'NULL",
    '="NULL"',
    '不详。',
    '待定；',
    '不详/不详',
    '未知、未知',
    '暂无，',
    ' 不 详 ',
  ],
];
const NONE = ['无', '没有', '無', '无。', '（无）', '无/无', '无、无', '无无', ' 无 ', '"无"'];
const ZERO = ['0', '0.0', '００', '〇', '零', '000'];
const TICKS = ['√', '✓', '✔', '☑', '×', '○', '●', '■', '□√'.slice(1)];

describe('a cell that says nothing', () => {
  it.each(EVERY)('is known by every spelling where %s is asked', (asked) => {
    expect(NOTHING.filter((text) => !FILLERS.saysNothing(text, asked))).toEqual([]);
    expect(NOTHING.map(wide).filter((text) => !FILLERS.saysNothing(text, asked))).toEqual([]);
    expect(NOTHING.map((text) => `\u200B ${text}\u3000`).filter((text) => !FILLERS.saysNothing(text, asked))).toEqual(
      [],
    );
  });

  it.each(EVERY.filter((asked) => asked !== 'yes_no'))('is 无 where %s is asked', (asked) => {
    expect(NONE.filter((text) => !FILLERS.saysNothing(text, asked))).toEqual([]);
  });

  it('is not 无, 没有 and 0 where yes or no is asked, nor 0 where a quantity is', () => {
    expect([...NONE, ...ZERO].filter((text) => FILLERS.saysNothing(text, 'yes_no'))).toEqual([]);
    expect(ZERO.filter((text) => FILLERS.saysNothing(text, 'quantity'))).toEqual([]);
  });

  it.each(EVERY.filter((asked) => asked !== 'yes_no' && asked !== 'quantity'))('is 0 where %s is asked', (asked) => {
    expect(ZERO.filter((text) => !FILLERS.saysNothing(text, asked))).toEqual([]);
  });

  it.each(['key', 'name', 'place', 'evidence', 'number'] as const)('is a tick where %s is asked', (asked) => {
    expect(TICKS.filter((text) => !FILLERS.saysNothing(text, asked))).toEqual([]);
  });

  it.each(['未办理', '无户编号', '无证', '无名氏', '查无此人'])(
    'is %s where a key, a name or a proof is asked',
    (text) => {
      const asking = (['key', 'name', 'evidence'] as const).filter((asked) => !FILLERS.saysNothing(text, asked));
      expect(asking).toEqual([]);
      expect(FILLERS.saysNothing(text, 'text')).toBe(false);
      expect(FILLERS.saysNothing(text, 'yes_no')).toBe(false);
    },
  );

  it.each(['已核实', '属实', '是', '已入户核查', 'OK', '√', '同上', '1'])(
    'counts %s as a proof only by its number',
    (text) => {
      expect(FILLERS.saysNothing(text, 'evidence')).toBe(text !== '1');
    },
  );

  it.each([
    ['key', ['9901211001', '00010', '0001', 'H-1', '1', 'A', '990121-01', '第3户', '一号']],
    ['name', ['张三', '吴国', '欧阳', '买买提·吐尔逊', '空海', '无双', '白同', '王?', '??', '*某', '李0']],
    ['place', ['上河村', '石桥村', '无为县', '空港镇', '同心县', '大同镇']],
    ['evidence', ['佐证12', '12', '民政〔2018〕3号', '照片3张', '附件1', '2018-07-01入户记录']],
    ['date', ['2018-07-01', '长期', '至今', '2018.5', '43101']],
    ['quantity', ['0', '0.00', '-5', '12', '约100', '3人']],
    ['text', ['因病', '无劳动能力', '没有耕地', '缺技术', '不清楚政策', '0.5亩']],
    ['yes_no', ['是', '否', '√', '×', '0', '1', '无', '未办理', '未参保']],
  ] as const)('is none that answers what is asked: %s', (asked, texts) => {
    expect(texts.filter((text) => FILLERS.saysNothing(text, asked))).toEqual([]);
  });

  it('can be a word of the settings, in any width and brackets', () => {
    const own = new Fillers(['待村里报', 'TBC']);
    for (const asked of EVERY) {
      expect(['待村里报', '（待村里报）', 'tbc', 'ＴＢＣ'].filter((text) => !own.saysNothing(text, asked))).toEqual([]);
    }
    expect(FILLERS.saysNothing('待村里报', 'key')).toBe(false);
  });
});

describe('a number, a name or a place that is still to come', () => {
  const NOT_GIVEN = [
    '未编',
    '未分配',
    '尚未编号',
    '待系统生成',
    '待编',
    '没有下发',
    '暂未录入',
    '见附件',
    '详见附表1',
    '另附名单',
    '是/否',
    '□有□无',
  ];
  it.each(NOT_GIVEN)('%s says nothing', (word) => {
    for (const asked of ['key', 'number', 'place', 'name'] as const)
      expect(FILLERS.saysNothing(word, asked)).toBe(true);
  });
  it.each(['户编号待定', '户号不详', '编号无', '家庭编号暂无', '户号未编'])('%s is no number', (word) => {
    expect(FILLERS.saysNothing(word, 'key')).toBe(true);
  });
  it.each([
    '见龙村',
    '见山乡',
    '待补村',
    '未名湖',
    '等待村',
    '没庄',
    '编号村',
    '户主',
    '周甲户',
    '上河村一组',
    'H1',
    '户1',
  ])('%s is one', (word) => {
    expect(FILLERS.saysNothing(word, 'key')).toBe(false);
    expect(FILLERS.saysNothing(word, 'place')).toBe(false);
  });
});
