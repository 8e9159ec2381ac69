// Invented names, each used once in the whole province, so that equal names occur only where they are planted.

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭吕苏卢蒋蔡魏薛叶潘杜夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段汤尹黎易常武乔贺赖龚文',
];
const GIVEN_MALE = [...'国明志强海涛文斌永德家福洪亮春生贵才学兵少华光辉长林振东玉成立新正平'];
const GIVEN_FEMALE = [...'秀英桂香玉兰春梅小芳美玲雪莲月娥淑珍凤琴丽娟金花翠萍银霞彩云惠敏'];
const DOTTED_FIRST = ['阿依', '巴图', '古丽', '吐尔', '艾山', '米热', '库尔', '热依'];
const DOTTED_LAST = ['那比', '赛音', '玛木', '达吾', '苏莱', '海热', '别克', '巴依'];

/** @param {ReturnType<import('./random.mjs').randomStream>} random */
export function nameGiver(random) {
  const used = new Set();
  /** @param {() => string} make */
  const once = (make) => {
    for (;;) {
      const name = make();
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  return {
    surname: () => random.pick(SURNAMES),
    /** @param {string} surname @param {'男' | '女'} sex */
    person: (surname, sex) =>
      once(() => {
        const pool = sex === '男' ? GIVEN_MALE : GIVEN_FEMALE;
        const first = random.pick(pool);
        const second = random.pick(pool);
        return random.chance(0.2)
          ? surname + second
          : surname + (first === second ? random.pick(pool) : first) + second;
      }),
    /** A minority name with the standard dot U+00B7. */
    dotted: () => once(() => `${random.pick(DOTTED_FIRST)}·${random.pick(DOTTED_LAST)}`),
    /** @param {string} name */
    reserve: (name) => used.add(name),
  };
}
