/** An invented county batch with findings of every kind, for the workbook tests and for looking at the sheets. */
import type { BatchResult, CandidateOutcome, FindingContext } from '../../src/domain/batch.js';
import type { Finding } from '../../src/domain/finding.js';
import type { RuleDefinition } from '../../src/domain/rule.js';

const RULES: readonly RuleDefinition[] = [
  rule('C04', '有商品房', 'present', 'verify', 'household', ['same_name', 'hung_name', 'transferred', 'other'], {
    basis: '示例口径：住宅用途且不属于宅基地、危房改造、易地搬迁安置',
    params: { homes: { default: 1, unit: '套', basis: '示例口径', effective: '2018-01-01' } },
  }),
  rule(
    'C08',
    '有机动车',
    'present',
    'verify',
    'household',
    ['hung_name', 'transferred', 'scrapped', 'livelihood_tool', 'other'],
    {
      evidenceNeeded: '行驶证或过户、报废凭据',
    },
  ),
  rule('C19', '已死亡仍在册', 'present', 'error', 'person', ['same_name', 'wrong_number', 'other'], {}),
  rule('D01', '未参加基本医保', 'absent', 'verify', 'person', ['already_done', 'in_service', 'other'], {}),
  rule('A02', '证件号校验位不符', 'logic', 'error', 'person', ['wrong_number', 'other'], {}),
  rule('E01', '在农村低保未纳入', 'omitted', 'notice', 'person', ['not_eligible', 'other'], {}),
];

function rule(
  number: string,
  name: string,
  kind: RuleDefinition['kind'],
  severity: RuleDefinition['severity'],
  unit: RuleDefinition['unit'],
  answers: readonly string[],
  more: Partial<RuleDefinition>,
): RuleDefinition {
  return {
    number,
    name,
    version: 1,
    effective: '2018-01-01',
    kind,
    severity,
    unit,
    passes: ['county'],
    verifier: 'township',
    message: '',
    basis: '示例口径',
    answers,
    ...more,
  };
}

const TOWNSHIPS = ['城关镇', '东河乡', '石门镇'] as const;
const VILLAGES = ['河口村', '白杨村', '大坪村'] as const;
const SURNAMES = ['赵', '钱', '孙', '李', '欧阳', '买买提·吐尔逊江'] as const;

const MESSAGES: Readonly<Record<string, string>> = {
  C04: '{name}名下登记房产：示例市滨江路88号锦绣花园3栋2单元1101室，89.5平方米，登记日期2017-11-03',
  C08: '{name}名下有小型轿车，号牌示A·12345，2016-05-20初次登记，状态正常，评估价值68000元',
  C19: '{name}：殡葬火化名单载明2018-03-02死亡，名册仍在册',
  D01: '{name}不在2018年度城乡居民基本医保参保名单（数据日期2018-07-05），职工参保、参军、服刑名单中也没有',
  A02: '{name}的证件号码最后一位与校验规则不符，请对照身份证原件',
  E01: '{name}在农村低保名单（B类，2018-07），本户不在名册',
};

/** `count` findings spread over townships, villages and households. */
export function sampleBatch(count = 90): BatchResult {
  const findings: Finding[] = [];
  const contexts: FindingContext[] = [];
  for (let n = 0; n < count; n += 1) {
    const finding = sampleFinding(n);
    findings.push(finding);
    contexts.push({
      no: finding.no,
      group: n % 4 === 0 ? null : `${1 + (n % 5)}组`,
      household_kind: ['一般农户', '低保户', '特困户'][n % 3] ?? null,
      head_name: `${SURNAMES[Math.floor(n / 2) % SURNAMES.length] ?? ''}建国`,
      status: '在册未脱贫',
      hint: n % 9 === 0 ? '同日危房改造名单有本户，请核对是否安置房' : null,
    });
  }
  return {
    id: '2018-07-25-county-01',
    pass: 'county',
    as_of: '2018-07-25',
    division: null,
    fingerprint: '0'.repeat(64),
    office: { name: '甲县比对办', level: 'county', division: '990121' },
    subjects: { persons: 1512, households: 498 },
    by_division: [division('990121', '甲县', count), division('990122', '乙县', 0)],
    townships: TOWNSHIPS.map((township, n) => ({
      county: '990121',
      county_name: '甲县',
      township,
      persons: 300 + n * 17,
      households: 101 + n * 5,
    })),
    lists: sampleLists(),
    rules: sampleOutcomes(findings),
    definitions: RULES,
    findings: findings.sort((one, other) => (one.no < other.no ? -1 : 1)),
    contexts: contexts.sort((one, other) => (one.no < other.no ? -1 : 1)),
    review: [
      {
        reason: 'name_unlike',
        rule: 'C04',
        place: { county: '990121', township: '城关镇', village: '河口村' },
        register: evidence('register', '收件/名册/甲县.xlsx', 12, { name: '赵小明', id_number: '990121198703120023' }),
        list: evidence('housing.property', '收件/住建/不动产.csv', 77, {
          name: '钱大伟',
          id_number: '990121198703120023',
        }),
        note: '号码相同而姓名不同',
      },
    ],
    candidates: Array.from({ length: 12 }, (_, n) => sampleCandidate(n)),
    problems: [
      {
        code: 'cell-too-long',
        level: 'refused',
        place: { file: '收件/民政/农村低保.xls', sheet: 'Sheet1', rowNumber: 31, column: '身份证号' },
        facts: { part: 'xl/worksheets/sheet1.xml' },
      },
    ],
    inputs: [
      {
        path: '收件/名册/甲县.xlsx',
        role: 'register',
        source: null,
        bytes: 48213,
        sha256: 'ab'.repeat(32),
        rows: 1512,
      },
    ],
  };
}

function division(code: string, name: string, findings: number) {
  return {
    division: code,
    name,
    subjects: { persons: 756, households: 249 },
    findings,
    review: 1,
    cleared: 9,
    held: 3,
  };
}

function sampleFinding(n: number): Finding {
  const definition = RULES[n % RULES.length]!;
  const household = Math.floor(n / 2);
  const township = n % 31 === 30 ? null : TOWNSHIPS[household % TOWNSHIPS.length]!;
  const name = `${SURNAMES[n % SURNAMES.length] ?? ''}${'小明建国英子'.slice(n % 4, (n % 4) + 2)}`;
  const message = (MESSAGES[definition.number] ?? '').replace('{name}', name);
  return {
    no: `${definition.number}-${(n * 7919 + 1000003).toString(32).toUpperCase().padStart(8, '0')}`,
    rule: definition.number,
    rule_name: definition.name,
    kind: definition.kind,
    severity: definition.severity,
    unit: definition.unit,
    pass: 'county',
    batch: '2018-07-25-county-01',
    person: {
      name,
      id_number: `99012119${60 + (n % 40)}0101${String(n).padStart(3, '0')}X`,
      household: `9901210${String(household).padStart(6, '0')}`,
      relation: n % 2 === 0 ? '户主' : '之妻',
    },
    place: { county: '990121', township, village: n % 13 === 12 ? null : VILLAGES[household % VILLAGES.length]! },
    sent_to: [`990121/${township ?? '未分乡镇'}`],
    message,
    evidence: [
      evidence('register', '收件/名册/甲县.xlsx', 4 + n, { name, township: township ?? '' }),
      evidence('housing.property', '收件/住建/不动产（2018年7月）.csv', 128 + n, {
        address: '滨江路88号',
        floor_area: '89.5',
      }),
    ],
    match: { method: 'id_exact', note: null },
    exempt_until: n % 29 === 28 ? '2019-06-30' : null,
  };
}

function evidence(source: string, file: string, row: number, values: Record<string, string>) {
  return { source, file, sheet: file.endsWith('.csv') ? null : '城关镇', row, values };
}

function sampleCandidate(n: number): CandidateOutcome {
  const held = n % 4 === 3;
  return {
    county: n < 9 ? '990121' : '990122',
    county_name: n < 9 ? '甲县' : '乙县',
    township: '城关镇',
    village: '河口村',
    household: `9901219${String(n).padStart(6, '0')}`,
    name: `${SURNAMES[n % 5] ?? ''}新华`,
    id_number: `99012119800101${String(n).padStart(4, '0')}`,
    id_key: null,
    relation: '户主',
    held,
    held_by: held ? ['C04-00000ABC', 'C08-00000ABD'] : [],
    reasons: held ? ['C04 有商品房', 'C08 有机动车'] : [],
    in_review: n === 2,
  };
}

function sampleLists(): BatchResult['lists'] {
  const shared = { skipped: 3, records: 420, usable_keys: 416, hits: 31, subjects_hit: 30, data_date: '2018-07-05' };
  return [
    {
      ...shared,
      source: 'civil_affairs.rural_dibao',
      division: '990121',
      files: ['收件/民政/甲县农村低保（2018年7月）.xls'],
      drops: [
        { reason: 'lost_in_spreadsheet', records: 3 },
        { reason: 'blank', records: 1 },
      ],
      local_rate: 0.9471,
      rows: 140,
      rows_used: 139,
      refused: 1,
      hit_rate: 0.0198,
      status: 'ok',
    },
    {
      ...shared,
      source: 'housing.property',
      division: null,
      files: ['收件/住建/全省不动产登记.csv'],
      rows: 421,
      rows_used: 421,
      refused: 0,
      usable_keys: 12,
      hit_rate: null,
      status: 'unusable_keys',
    },
  ];
}

function sampleOutcomes(findings: readonly Finding[]): BatchResult['rules'] {
  const ran = RULES.map((definition) => ({
    rule: definition.number,
    name: definition.name,
    status: 'ran' as const,
    reason: null,
    unchecked_exemptions: definition.number === 'D01' ? ['public_security.custody'] : [],
    findings: findings.filter((finding) => finding.rule === definition.number).length,
    skips: [],
  }));
  return [
    ...ran,
    {
      rule: 'D12',
      name: '危房未改造',
      status: 'skipped',
      reason: 'keys_unusable: housing.dilapidated',
      unchecked_exemptions: [],
      findings: 0,
      skips: [
        {
          reason: 'keys_unusable',
          about: 'housing.dilapidated',
          division: '990121',
          files: ['收件/住建/甲县危房.xlsx'],
        },
      ],
    },
    {
      rule: 'G10',
      name: '参保信息不一致',
      status: 'not_applicable',
      reason: 'not_configured: health.insurance',
      unchecked_exemptions: [],
      findings: 0,
      skips: [{ reason: 'not_configured', about: 'health.insurance', division: null, files: [] }],
    },
  ];
}
