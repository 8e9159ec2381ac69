/** Invented pairs for tests of 人工复核.html. */
import { buildPairPage, type PagePair } from '../../../src/report/pages/pair-page.js';
import { inventedBatch } from '../../support/ledger-fixture.js';

export const PAIR_BATCH = '2018-07-25-county-01';

const row = { file: '收件/名册.csv', sheet: null, row: 2 };

function pairOf(number: number): PagePair {
  const register = { name: '示例张云', id_number: '990121197006150017', household: '9901210001', village: '示例村' };
  const list = { name: '示例张芸', id_number: number % 2 === 0 ? '990121197006150000' : '', plate: '示例A0000<b>' };
  return {
    pair: `P-7K3M9QX${number}`,
    reason: 'number_damaged',
    place: { county: '990121', township: '示例镇', village: '示例村' },
    register: { ...row, source: 'register', values: register },
    list: { ...row, row: number + 3, source: 'public_security.vehicle', values: list },
    note: '证件号码前15位一致，后3位被表格软件抹掉；姓名同音',
    score: 91,
    fields: [
      { field: 'name', level: 'same_sound', bits: 11.7 },
      { field: 'id_number', level: 'repaired', bits: 14.9 },
      { field: 'sex', level: 'missing', bits: 0 },
      { field: 'village', level: 'different', bits: -4.3 },
    ],
    decision: number === 1 ? { answer: 'unsure', by: '王核查', on: '2018-07-20' } : null,
  };
}

export function samplePairPage(language: 'zh' | 'en', count = 3): string {
  const batch = inventedBatch({ id: PAIR_BATCH, findings: [] });
  return buildPairPage(
    batch,
    Array.from({ length: count }, (_, number) => pairOf(number)),
    language,
  );
}
