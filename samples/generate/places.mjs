// The fictional 示例省 (990000): one city, two counties, four townships each, four villages each.

export const PROVINCE = '990000';
export const AS_OF = '2018-07-25';

const TOWNSHIPS = {
  990121: [
    ['101', '青石镇', ['上河村', '下河村', '石桥村', '柳湾村']],
    ['102', '白云镇', ['云岭村', '云台村', '长坡村', '松林村']],
    ['201', '红枫乡', ['枫树村', '大塘村', '小塘村', '马鞍村']],
    ['202', '清泉乡', ['泉头村', '竹园村', '梨花村', '高坪村']],
  ],
  990122: [
    ['101', '金沙镇', ['沙洲村', '新渡村', '河口村', '桃源村']],
    ['102', '双龙镇', ['龙潭村', '龙井村', '大湾村', '板桥村']],
    ['201', '凤鸣乡', ['凤山村', '凤尾村', '茶园村', '杏花村']],
    ['202', '月亮乡', ['月河村', '荷塘村', '茶园村', '双溪村']],
  ],
};

export const COUNTY_NAMES = { 990121: '甲县', 990122: '乙县' };
export const COUNTIES = ['990121', '990122'];

/** Villages in the order of the division table: `{county, countyName, township, townshipCode, village, villageCode}`. */
export const VILLAGES = COUNTIES.flatMap((county) =>
  TOWNSHIPS[county].flatMap(([townshipCode, township, villages]) =>
    villages.map((village, index) => ({
      county,
      countyName: COUNTY_NAMES[county],
      township,
      townshipCode: county + townshipCode,
      village,
      villageCode: `${county}${townshipCode}${200 + index}`,
    })),
  ),
);

/** Two townships of 乙县 have a village of this name. */
export const SHARED_VILLAGE_NAME = '茶园村';

/** A village whose code in 行政村.csv is that of another county. */
export const MISCODED_VILLAGE = {
  place: VILLAGES.find(({ village }) => village === '石桥村'),
  code: '990122109299',
};

/** A village of the division table in which nobody is registered. */
export const EMPTY_VILLAGE = {
  county: '990122',
  countyName: '乙县',
  township: '双龙镇',
  townshipCode: '990122102',
  village: '空山村',
  villageCode: '990122102210',
};

/** Lines of 区划.csv: code, name; 6, 9 and 12 digits. */
export function divisionRows() {
  const rows = [
    ['990000', '示例省'],
    ['990100', '示例市'],
  ];
  const seen = new Set();
  for (const place of [...VILLAGES, EMPTY_VILLAGE]) {
    for (const [code, name] of [
      [place.county, place.countyName],
      [place.townshipCode, place.township],
      [place.villageCode, place.village],
    ]) {
      if (!seen.has(code)) rows.push([code, name]);
      seen.add(code);
    }
  }
  return rows;
}

/** Township names of a county in order. @param {string} county */
export function townshipsOf(county) {
  return TOWNSHIPS[county].map(([, name]) => name);
}
