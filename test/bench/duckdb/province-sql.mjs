// The SQL of the DuckDB side. Conditions are those of bidui's rules B04, C01, C04, C08, C12, C13, C19, C20 and D01 (src/catalog/rules),
// with the words as the lists have them. A number is a BIGINT of its first 17 digits: the check character follows from them.

/** A body of 17 digits is worked on as two INTEGERs of 8 and 9 digits: dividing those is twice as fast as dividing a BIGINT. */
const LOW_DIGITS = 9;
const SPLIT = 10 ** LOW_DIGITS;
const CHECK_CHARACTERS = [...'10X98765432'];

const quote = (text) => `'${text.replaceAll("'", "''")}'`;

/** Weighted digit sum (weights 1, 2, 4 … from the right): n − 8 · Σ 2^(i−1) · ⌊n / 10^i⌋; no digit is taken apart. */
function doublingSum(number, digits) {
  const quotients = Array.from(
    { length: digits - 1 },
    (_, index) => `(${number} // ${10 ** (index + 1)}) * ${2 ** index}`,
  );
  return `(${number} - 8 * (${quotients.join(' + ')}))`;
}

/** Weights of the check are 2^(17−i) mod 11, so the sum of the halves, the high one shifted by 2^9, gives the remainder. */
const REMAINDER = `(2 * (${doublingSum('low', LOW_DIGITS)} + ${2 ** LOW_DIGITS} * ${doublingSum('high', 17 - LOW_DIGITS)})) % 11`;
const CHECK = `[${CHECK_CHARACTERS.map(quote).join(', ')}][${REMAINDER} + 1]`;

/** A day of the calendar, 1800 or later, not after the as-of day; arithmetic costs a third of try_strptime, and most days end early. */
const isRealDay = (
  asOf,
) => `birth between 18000101 and ${asOf.replaceAll('-', '')} and birth // 100 % 100 between 1 and 12
        and birth % 100 >= 1 and (birth % 100 <= 28 or birth % 100 <= case birth // 100 % 100
          when 2 then 28 + (birth // 10000 % 4 = 0 and (birth // 10000 % 100 <> 0 or birth // 10000 % 400 = 0))::integer
          when 4 then 30 when 6 then 30 when 9 then 30 when 11 then 30 else 31 end)`;

/**
 * Adds `key` to the rows of a relation: valid numbers of 18 characters (trimmed, x as X, real day, check character) and of 15 digits
 * (19 put in front of the year); else null. Trimming is dear and left to texts of another length.
 */
function withKey(relation, column, asOf) {
  const read = `select *, upper(case when strlen("${column}") in (15, 18) then "${column}" else trim("${column}") end) as written from ${relation}`;
  const parsed = `select *, case strlen(written) when 18 then try_cast(left(written, 17) as bigint)
      when 15 then try_cast(left(written, 6) || '19' || right(written, 9) as bigint) end as body from (${read})`;
  const halves = `select *, (body // ${SPLIT})::integer as high, (body % ${SPLIT})::integer as low from (${parsed})`;
  const dated = `select *, high % 100 * 1000000 + low // 1000 as birth from (${halves})`;
  return `(select * exclude (written, body, high, low, birth), case when body >= 10000000000000000 and ${isRealDay(asOf)}
        and case strlen(written) when 15 then true else ${CHECK} = written[18] end then body end as key
    from (${dated}))`;
}

function readCsv(files, header) {
  const columns = header.map((name) => `${quote(name)}: 'VARCHAR'`).join(', ');
  return `read_csv([${files.map(quote).join(', ')}], columns = {${columns}}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', parallel = true)`;
}

/** The register with its keys, and every key once for probing. */
export function registerSql(header, files, asOf) {
  const rows = withKey(readCsv(files, header), '证件号码', asOf);
  return `create temp table register as
    select key, "户编号" as household, "姓名" as name, "与户主关系" as relation, "县" as county, "乡镇" as township, "行政村" as village,
      "户状态" in ('在册未脱贫', '监测对象') as is_target, "户状态" = '清退' as is_removed,
      "户状态" in ('在册未脱贫', '监测对象', '脱贫') as has_policies, "基本医保" = '是' as is_insured
    from ${rows};
  create temp table register_key as select distinct key from register where key is not null;`;
}

/** What of a list's hits later steps read: names of columns, and of insurance only who is insured. */
const KEPT = {
  'public_security.vehicle': { name: '所有人', id: '身份证明号码' },
  'housing.property': { name: '权利人', id: '权利人证件号' },
  'health.insurance': { id: '身份证号', only: `"参保年度" = '2018' and "参保状态" = '正常'` },
  'finance.payroll': { name: '姓名', id: '身份证号' },
  'public_security.cancelled': { name: '姓名', id: '公民身份号码' },
  'market.entity': { name: '姓名', id: '证件号码' },
};

const tableOf = (source) => source.replace('.', '_');

/** Reads a list once: counts for its health, and the rows that hit the register. */
export function listSql({ source, header }, file, asOf) {
  const { id, only } = KEPT[source];
  const rows = withKey(readCsv([file], header), id, asOf);
  const kept =
    only === undefined ? `{${header.map((name) => `"${name}": "${name}"`).join(', ')}, key: key}` : '{key: key}';
  const filter = only === undefined ? 'is_hit' : `is_hit and ${only}`;
  const table = tableOf(source);
  return `create temp table ${table}_read as
    select count(*) as rows, count(key) as usable_keys, count(*) filter (is_hit) as hits, list(${kept}) filter (${filter}) as kept
    from (select *, key in (select key from register_key) as is_hit from ${rows});
  create temp table ${table} as select unnest(kept, max_depth := 2) from ${table}_read;`;
}

export function healthSql(lists, target) {
  const parts = lists.map(
    ({ source }) => `select '${source}' as source, rows, usable_keys, hits from ${tableOf(source)}_read`,
  );
  return `copy (${parts.join(' union all ')}) to ${quote(target)} (header)`;
}

const NOT_A_CAR = ['摩托', '二轮', '两轮', '三轮', '电动自行车', '轻便', '拖拉机', '残疾'];
const NON_RESIDENTIAL = [
  '商业',
  '商铺',
  '商服',
  '办公',
  '车库',
  '车位',
  '仓储',
  '仓库',
  '工业',
  '厂房',
  '门面',
  '储藏',
];
const NO_FREE_HOME = ['宅基地', '危房改造', '搬迁'];
const PAID_OTHERWISE = ['临时', '临聘', '村干部', '公益', '遗属'];
const HIRED_OUT = ['货运', '客运', '出租', '租赁', '危险', '危化'];

const hasAny = (column, words) => `(${words.map((word) => `contains(${column}, '${word}')`).join(' or ')})`;
const hasNone = (column, words) => `not ${hasAny(`coalesce(${column}, '')`, words)}`;

/** Rule → its list and condition over the list row `h` and the register row `s`. */
function presentRules(asOf) {
  const soleTrader = `(contains(coalesce(h."主体类型", ''), '个体') or (coalesce(h."主体类型", '') = '' and h."职务" = '经营者'))`;
  return [
    [
      'C01',
      'public_security.vehicle',
      `coalesce(h."机动车状态", '正常') not in ('报废', '注销', '转出') and ${hasNone('h."车辆类型"', NOT_A_CAR)}
        and ${hasNone('h."使用性质"', ['残疾', ...HIRED_OUT])}
        and not (contains(coalesce(h."使用性质", ''), '营运') and not contains(coalesce(h."使用性质", ''), '非营运'))`,
    ],
    [
      'C04',
      'housing.property',
      `coalesce(h."权属状态", '现势') not in ('历史', '注销', '转移', '灭失') and ${hasNone('h."用途"', [...NON_RESIDENTIAL, ...NO_FREE_HOME])}`,
    ],
    ['C08', 'finance.payroll', hasNone('h."人员类别"', PAID_OTHERWISE)],
    [
      'C12',
      'market.entity',
      `h."登记状态" = '存续' and not ${soleTrader} and h."职务" in ('法定代表人', '股东', '高管')
        and not (contains(coalesce(h."主体类型", ''), '合作社') and h."职务" = '股东')`,
    ],
    ['C13', 'market.entity', `h."登记状态" = '存续' and ${soleTrader}`],
    ['C19', 'public_security.cancelled', `h."注销原因" = '死亡' and coalesce(h."死亡日期", '') <= '${asOf}'`],
    [
      'C20',
      'public_security.cancelled',
      `h."注销原因" <> '死亡' and not (h."注销原因" = '迁出' and contains(coalesce(h."迁往地", ''), s.county))`,
    ],
  ];
}

/** Blanks inside a name only align it. */
const plainName = (column) => `replace(replace(${column}, '　', ''), ' ', '')`;

/** Rules that speak of exited households too, because their policies last until 2020. */
const SPEAK_OF_EXITED = new Set(['C19', 'C20']);

function presentSql([rule, source, condition], headers) {
  const { name } = KEPT[source];
  const shown = headers[source].map((column) => `h."${column}"`).join(', ');
  return `select '${rule}' as rule, if(${plainName(`h."${name}"`)} = ${plainName('s.name')}, 'same', 'other') as name_match,
      s.household, s.key, s.name, s.relation, s.county, s.township, s.village, '${source}' as source, concat_ws('|', ${shown}) as evidence
    from ${tableOf(source)} h join register s on s.key = h.key
    where s.${SPEAK_OF_EXITED.has(rule) ? 'has_policies' : 'is_target'} and ${condition}`;
}

const ABSENT = `select 'D01', 'same', s.household, s.key, s.name, s.relation, s.county, s.township, s.village, 'register', null
  from register s where s.key is not null and s.has_policies and s.is_insured is not true
    and s.key not in (select key from health_insurance) and s.key not in (select key from finance_payroll)
    and s.key not in (select key from public_security_cancelled where "注销原因" in ('死亡', '参军'))`;

const TWICE = `select 'B04', 'same', s.household, s.key, s.name, s.relation, s.county, s.township, s.village, 'register',
    concat_ws('|', t.household, t.name, t.county, t.township, t.village)
  from (select key from register where key is not null group by key having count(*) > 1) k
    join register s on s.key = k.key join register t on t.key = k.key and t.county > s.county
  where not s.is_removed and not t.is_removed`;

/** All rules into one CSV. @param {Record<string, string[]>} headers header of each list */
export function hitsSql(headers, target, asOf) {
  const parts = [...presentRules(asOf).map((rule) => presentSql(rule, headers)), ABSENT, TWICE];
  return `copy (${parts.join('\nunion all\n')}) to ${quote(target)} (header)`;
}
