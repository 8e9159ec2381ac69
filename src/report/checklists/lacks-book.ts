/** 核查清单_缺项: totals by township and list, what every household lacks, the two confirmations side by side, and the signatures. Pure. */
import {
  CHECKLIST_WORDS,
  comparedSheet,
  LACKS_BOOK,
  lacksSheet,
  lacksText,
  lackTotalsSheet,
  signaturesSheet,
} from '../../catalog/sheets/checklist-sheet.js';
import type { Checklist, Lack } from '../../domain/ledger/checklist.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface LackSubject {
  readonly list: Checklist;
  readonly no: string;
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: string | null;
  readonly name: string | null;
  /** Finding that it goes with, or null. */
  readonly of: string | null;
  readonly lacks: readonly Lack[];
  readonly due: string;
  /** Items with the answer of each confirmation. */
  readonly answers: readonly { readonly words: string; readonly sides: readonly (string | null)[] }[];
  readonly signatures: readonly {
    readonly side: number;
    readonly order: number;
    readonly role: string;
    readonly by: string | null;
    readonly on: string | null;
    readonly isMissing: boolean;
  }[];
}

export interface LacksOrder {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  /** In the order of the sheets. */
  readonly subjects: readonly LackSubject[];
}

/** Every 缺什么 cell names all of it. */
const ALL = Number.MAX_SAFE_INTEGER;

export function buildLacksBook({ office, day, subjects }: LacksOrder): Workbook {
  const footer = `${office} ${LACKS_BOOK} ${day}`;
  const open = subjects.filter(({ lacks }) => lacks.length > 0);
  const heads = [
    `${office}　统计到 ${day}　下发核查 ${subjects.length} 个对象，已完成 ${subjects.length - open.length} 个，未完成 ${open.length} 个`,
  ];
  const compared = comparedRows(subjects);
  return {
    title: LACKS_BOOK,
    author: office,
    day,
    sheets: [
      tableSheet(lackTotalsSheet, totals(subjects), {
        footer,
        title: '核查清单完成情况',
        heads,
        frozenColumns: 3,
        mark: (row) => (Number(row.differs) > 0 ? 'attention' : null),
      }),
      tableSheet(lacksSheet, lackRows(open), { footer, title: '缺项清单', frozenColumns: 3, counted: '项' }),
      ...(compared.length === 0
        ? []
        : [
            tableSheet(comparedSheet, compared, {
              footer,
              title: '两方认定比对',
              counted: '项',
              frozenColumns: 3,
              mark: (row) => (row.result === '不一致' ? 'attention' : null),
            }),
          ]),
      tableSheet(signaturesSheet, signatureRows(subjects), {
        footer,
        title: '签字情况（谁入户、谁把关、谁签字、谁负责）',
        counted: '项',
        frozenColumns: 3,
        mark: (row) => (row.state === '未签字' ? 'attention' : null),
      }),
    ],
  };
}

function totals(subjects: readonly LackSubject[]) {
  const groups = new Map<string, LackSubject[]>();
  for (const subject of subjects) {
    const key = JSON.stringify([subject.county, subject.township, subject.list.id]);
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  const rows = [...groups.values()].map((own) => {
    const [first] = own;
    return {
      county: first?.county ?? null,
      township: first?.township ?? null,
      list: first?.list.name ?? null,
      ...countsOf(own),
    };
  });
  return [...rows, { county: '合计', township: null, list: null, ...countsOf(subjects) }];
}

function countsOf(own: readonly LackSubject[]) {
  const count = (...kinds: Lack['kind'][]): number =>
    own.reduce((sum, { lacks }) => sum + lacks.filter(({ kind }) => kinds.includes(kind)).length, 0);
  const complete = own.filter(({ lacks }) => lacks.length === 0).length;
  return {
    subjects: own.length,
    complete,
    open: own.length - complete,
    unanswered: count('unanswered'),
    failed: count('failed'),
    evidence: count('evidence'),
    differs: count('differs'),
    unsigned: count('unsigned', 'unsigned_item'),
  };
}

function shared({ county, township, village, household, name, list, of }: LackSubject, seq: number) {
  return {
    seq,
    county,
    township,
    village,
    household,
    name,
    list: of === null ? list.name : `${list.name}（疑点 ${of}）`,
  };
}

function lackRows(open: readonly LackSubject[]) {
  return open.map((subject, position) => {
    const isSign = ({ kind }: Lack): boolean => kind === 'unsigned' || kind === 'unsigned_item';
    return {
      ...shared(subject, position + 1),
      no: subject.no,
      lacks: lacksText(
        subject.lacks.filter((lack) => !isSign(lack)),
        ALL,
      ).replaceAll('；', '\n'),
      unsigned: subject.lacks
        .filter(isSign)
        .map(({ about, copy, words }) => sideWords(words ?? about, subject, copy))
        .join('\n'),
      due: subject.due,
    };
  });
}

function sideWords(words: string, { list }: LackSubject, copy: number): string {
  return list.independent > 1 && copy > 0 ? `${words}（${CHECKLIST_WORDS.copies[copy] ?? ''}）` : words;
}

/** Items that at least one side has answered. */
function comparedRows(subjects: readonly LackSubject[]) {
  const rows = subjects
    .filter(({ list }) => list.independent > 1)
    .flatMap((subject) =>
      subject.answers
        .filter(({ sides }) => sides.some((answer) => answer !== null))
        .map(({ words, sides: [first = null, second = null] }) => ({
          subject,
          content: words,
          first,
          second,
          result: first === null || second === null ? '待另一方' : first === second ? '一致' : '不一致',
        })),
    );
  return rows.map(({ subject, ...row }, position) => ({ ...shared(subject, position + 1), ...row }));
}

function signatureRows(subjects: readonly LackSubject[]) {
  const rows = subjects.flatMap((subject) => subject.signatures.map((signature) => ({ subject, signature })));
  return rows.map(({ subject, signature: { side, order, role, by, on, isMissing } }, position) => ({
    ...shared(subject, position + 1),
    side: subject.list.independent > 1 ? (CHECKLIST_WORDS.copies[side] ?? null) : null,
    order: order + 1,
    role,
    by,
    on,
    state: !isMissing ? '已签字' : on === null ? '未签字' : '须重签',
  }));
}
