// A simulated county for record linkage: a register, a department list with the damage that lists really have, and the truth. All people
// are invented; region codes were never allotted. Errors in names come from lists of their own, not from the comparison's tables.
// The same seed gives the same county.

const SURNAMES =
  '王王王王李李李李张张张张刘刘刘陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎雷龙黎史贺陶顾毛郝龚邵万覃武钱戴严莫孔向常';
const GIVEN_BY_AGE = [
  '英秀兰玉珍桂华芳明国建军志文德福贵荣春梅生发根有才富财金银菊莲香花凤云成忠义仁礼信德昌盛永长', // born before 1970
  '伟强勇涛磊军杰斌刚平辉鹏飞超波红艳丽娟霞敏静燕玲芳萍琴梅洁莉娜婷雪海江山林峰岩松柏青云明亮光', // before 1995
  '子轩宇浩涵欣怡梓萱雨泽思佳一诺俊熙博文嘉琪梦瑶诗语晨曦天佑家豪奕辰若彤可馨艺心悦安然睿', // later
];
/** Typed by ear: another character with the same reading. */
const BY_EAR =
  '玲灵伶铃 燕艳雁彦 英瑛颖应 平萍坪苹 红虹宏洪鸿 华花桦骅 军君均钧 兰岚蓝 丽莉利俐 芳方 国帼 明鸣名 建健剑键 勇永咏 志治智致 新鑫欣馨昕 伟卫玮苇 文闻雯 德得 福富 贵桂 荣容蓉融 梅眉枚玫 生升声 春纯 秀绣 珍真贞 香湘祥 云芸耘 成诚城程 静靖婧 涛滔 磊垒 杰洁捷 斌彬滨 刚钢 辉晖徽 鹏朋 飞菲非 超朝 波博 娟涓鹃 霞侠 敏闽 琴勤芹 雪学 海亥 江姜 山珊 林琳霖 峰锋枫丰 松嵩 青清卿 亮靓 光广 子紫梓 轩宣萱 宇雨羽语 浩皓昊 涵晗寒 怡仪宜 泽则 思丝 佳嘉家 俊峻骏 熙曦希西 琪奇祺琦 瑶遥尧 诗施 晨辰臣 天添 豪毫 奕弈易 彤童桐 心辛 悦月越 安鞍 然燃 睿瑞锐 王汪 李黎 张章 徐许 余于俞 程成 付傅 肖萧'.split(
    ' ',
  );
/** Typed or scanned by eye: another character that looks like it. */
const BY_EYE =
  '未末 己已 土士 日曰 干千 天夫 候侯 晴睛晴 刚钢 伟玮 清情 明朋 海梅 杨扬 郭部 波坡 陈阵 枝技 洁结 林杯 玲铃 娟捐 治冶 荣荥 艳绝 辉挥 佳住 俊峻 浩洁 琪棋 涛铸 芳苏 莲连 菊掬 成戊 金全 宋宁 李季 王玉 田由 石右 朱未 马鸟 孙孔 白百 贺贸 廖寥 汪江 肖屑'.split(
    ' ',
  );
const TRADITIONAL = {
  张: '張',
  刘: '劉',
  陈: '陳',
  杨: '楊',
  黄: '黃',
  赵: '趙',
  吴: '吳',
  孙: '孫',
  马: '馬',
  兰: '蘭',
  国: '國',
  军: '軍',
  华: '華',
  丽: '麗',
  凤: '鳳',
  荣: '榮',
  贵: '貴',
  伟: '偉',
  强: '強',
  红: '紅',
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Park and Miller's generator: small, the same everywhere. */
export function randomOf(seed) {
  let state = (seed * 48271) % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function withCheck(digits) {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at], 0);
  return digits + '10X98765432'[sum % 11];
}

const isValid = (number) => /^\d{17}[\dX]$/u.test(number) && withCheck(number.slice(0, 17)) === number;

/** Shares of damage of a list's numbers; the rest is clean. */
const DAMAGE = [
  ['format', 0.06],
  ['old_form', 0.03],
  ['rounded', 0.05],
  ['double', 0.01],
  ['one_digit', 0.025],
  ['swap', 0.01],
  ['two_digits', 0.004],
  ['length', 0.006],
  ['scientific', 0.004],
  ['masked', 0.006],
  ['blank', 0.03],
  ['relatives_number', 0.005],
];
/** Shares of errors in names, whatever the number's. */
const NAME_DAMAGE = [
  ['by_ear', 0.035],
  ['by_eye', 0.008],
  ['traditional', 0.01],
  ['swapped', 0.003],
  ['missing', 0.004],
  ['lost', 0.005],
  ['remark', 0.01],
];

export class County {
  constructor(seed, { households = 8000, townships = 12, villages = 12, code = '990121' } = {}) {
    this.random = randomOf(seed);
    this.code = code;
    this.people = [];
    this.homes = new Map();
    this.used = new Set();
    this.villages = [];
    for (let township = 0; township < townships; township += 1) {
      for (let village = 0; village < villages; village += 1) {
        const clan = this.random() < 0.3 ? this.pick(SURNAMES) : null;
        this.villages.push({
          township: `第${township + 1}镇`,
          village: `${this.pick('东西南北上下大小')}${this.pick('湾岭塘坪冲田坝沟')}${village + 1}村`,
          clan,
        });
      }
    }
    for (let household = 0; household < households; household += 1) this.addHousehold(household);
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  chance(share) {
    return this.random() < share;
  }

  number(birth, sex) {
    for (;;) {
      // Low sequence numbers cluster, as counties give them out.
      let sequence = 1 + Math.floor(this.random() ** 3 * 120);
      if ((sequence % 2 === 1) !== (sex === '男')) sequence += 1;
      const region = this.chance(0.9) ? this.code : `99${String(100 + Math.floor(this.random() * 9)).padStart(4, '0')}`;
      const number = withCheck(`${region}${birth}${String(sequence).padStart(3, '0')}`);
      if (this.used.has(number)) continue;
      this.used.add(number);
      return number;
    }
  }

  birth(from, to) {
    const year = from + Math.floor(this.random() * (to - from + 1));
    const [month, day] = this.chance(0.03)
      ? [1, 1]
      : [1 + Math.floor(this.random() * 12), 1 + Math.floor(this.random() * 28)];
    return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  }

  givenName(birth, generation) {
    const year = Number(birth.slice(0, 4));
    const characters = GIVEN_BY_AGE[year < 1970 ? 0 : year < 1995 ? 1 : 2];
    if (generation !== null && this.chance(0.6)) return generation + this.pick(characters);
    return this.chance(0.7) ? this.pick(characters) + this.pick(characters) : this.pick(characters);
  }

  person(home, facts) {
    const person = { id: this.people.length, ...home, ...facts };
    this.people.push(person);
    const members = this.homes.get(person.household) ?? [];
    this.homes.set(person.household, [...members, person]);
    return person;
  }

  addHousehold(index) {
    const place = this.pick(this.villages);
    const isRegistered = this.chance(0.55);
    const household = `${this.code}${String(index + 1).padStart(6, '0')}`;
    const home = { ...place, household, isRegistered };
    const surname = place.clan !== null && this.chance(0.8) ? place.clan : this.pick(SURNAMES);
    const names = new Set();
    const add = (relation, sex, birth, nameOf) => {
      // Nobody gives two children one name.
      let name = nameOf();
      while (names.has(name)) name = nameOf();
      names.add(name);
      return this.person(home, { relation, sex, birth, name, number: this.number(birth, sex) });
    };
    const headBirth = this.birth(1945, 1985);
    const head = add('户主', '男', headBirth, () => surname + this.givenName(headBirth, null));
    const year = Number(headBirth.slice(0, 4));
    if (this.chance(0.8)) {
      const birth = this.birth(year - 2, year + 5);
      add('配偶', '女', birth, () => this.pick(SURNAMES) + this.givenName(birth, null));
    }
    const generation = this.chance(0.5) ? this.pick(GIVEN_BY_AGE[1]) : null;
    for (let child = Math.floor(this.random() * 4); child > 0; child -= 1) {
      const birth = this.birth(year + 20, Math.min(year + 38, 2017));
      const sex = this.chance(0.5) ? '男' : '女';
      add('子女', sex, birth, () => surname + this.givenName(birth, generation));
      if (this.chance(0.02)) add('子女', sex, birth, () => surname + this.givenName(birth, generation));
    }
    if (this.chance(0.25)) {
      const birth = this.birth(year - 32, year - 19);
      add('父母', '女', birth, () => this.pick(SURNAMES) + this.givenName(birth, null));
    }
    return head;
  }

  /** People of the register. */
  get register() {
    return this.people.filter(({ isRegistered }) => isRegistered);
  }

  /** Rows of a list that most people are on: the row's cells, whose it is, and what is wrong with it. */
  list(share = 0.85) {
    const rows = [];
    for (const person of this.people) {
      if (!this.chance(person.isRegistered ? share : 0.6)) continue;
      rows.push(this.listRow(person));
    }
    return rows
      .map((row) => [this.random(), row])
      .sort(([one], [other]) => one - other)
      .map(([, row]) => row);
  }

  listRow(person) {
    const kind = this.kindOf(DAMAGE);
    const nameKind = this.kindOf(NAME_DAMAGE);
    const relatives = (this.homes.get(person.household) ?? []).filter(({ id }) => id !== person.id);
    const relative = kind === 'relatives_number' && relatives.length > 0 ? this.pick(relatives) : null;
    const number = relative === null ? this.damaged(person.number, kind) : relative.number;
    const placeless = this.chance(0.1);
    return {
      person: person.id,
      stratum: relative === null && kind === 'relatives_number' ? 'clean' : kind,
      nameStratum: nameKind,
      name: this.damagedName(person.name, nameKind),
      number,
      sex: this.chance(0.9) ? person.sex : '',
      birth: this.chance(0.5) ? `${person.birth.slice(0, 4)}-${person.birth.slice(4, 6)}-${person.birth.slice(6)}` : '',
      township: placeless ? '' : person.township,
      village: placeless || this.chance(0.05) ? '' : person.village,
    };
  }

  kindOf(shares) {
    let rest = this.random();
    for (const [kind, share] of shares) {
      if (rest < share) return kind;
      rest -= share;
    }
    return 'clean';
  }

  damaged(number, kind) {
    const digit = (other) => String((Number(other === 'X' ? 0 : other) + 1 + Math.floor(this.random() * 9)) % 10);
    const replace = (text, at, by) => text.slice(0, at) + by + text.slice(at + 1);
    const at = Math.floor(this.random() * 18);
    switch (kind) {
      case 'format':
        return this.pick([
          ` ${number}`,
          number.toLowerCase() + ' ',
          `'${number}`,
          [...number].map((c) => (c === 'X' ? 'Ｘ' : String.fromCodePoint(c.codePointAt(0) + 0xfee0))).join(''),
          `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
        ]);
      case 'old_form':
        return number.startsWith('19', 6) ? number.slice(0, 6) + number.slice(8, 17) : number;
      case 'rounded':
        return `${number.slice(0, 15)}000`;
      case 'double':
        return number.endsWith('X') ? `${number.slice(0, 15)}000` : BigInt(Number(number)).toString();
      case 'one_digit':
        return replace(number, at, at === 17 && this.chance(0.3) ? 'X' : digit(number[at]));
      case 'swap': {
        const first = Math.floor(this.random() * 16);
        return number.slice(0, first) + number[first + 1] + number[first] + number.slice(first + 2);
      }
      case 'two_digits': {
        const other = (at + 1 + Math.floor(this.random() * 16)) % 17;
        return replace(replace(number, at % 17, digit(number[at % 17])), other, digit(number[other]));
      }
      case 'length':
        return this.chance(0.6)
          ? number.slice(0, at) + number.slice(at + 1)
          : number.slice(0, at) + digit('0') + number.slice(at);
      case 'scientific':
        return `${number[0]}.${number.slice(1, 6)}E+17`;
      case 'masked':
        return `${number.slice(0, 10)}****${number.slice(14)}`;
      case 'blank':
        return '';
      default:
        return number;
    }
  }

  damagedName(name, kind) {
    const characters = [...name];
    const last = characters.length - 1;
    const at = 1 + Math.floor(this.random() * last);
    const other = (groups) => {
      const places = characters
        .map((_, place) => place)
        .filter((place) => groups.some((group) => group.includes(characters[place])));
      if (places.length === 0) return name;
      const place = this.pick(places);
      const group = groups.find((each) => each.includes(characters[place]));
      characters[place] =
        this.pick([...group].filter((character) => character !== characters[place])) ?? characters[place];
      return characters.join('');
    };
    switch (kind) {
      case 'by_ear':
        return other(BY_EAR);
      case 'by_eye':
        return other(BY_EYE);
      case 'traditional':
        return characters.map((character) => TRADITIONAL[character] ?? character).join('');
      case 'swapped':
        return characters.length === 3 ? characters[0] + characters[2] + characters[1] : name;
      case 'missing':
        return characters.length === 3 ? characters.filter((_, place) => place !== at).join('') : name;
      case 'lost':
        return characters.map((character, place) => (place === at ? '?' : character)).join('');
      case 'remark':
        return this.pick([`${name}（户主）`, `${name} `, `${characters[0]}　${characters.slice(1).join('')}`]);
      default:
        return name;
    }
  }
}

const line = (cells) =>
  `${cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;

export function registerCsv(county) {
  const rows = county.register.map((person) =>
    line([
      '示例县',
      person.township,
      person.village,
      person.household,
      person.name,
      person.number,
      person.sex,
      person.relation,
    ]),
  );
  return line(['县', '乡镇', '行政村', '户编号', '姓名', '证件号码', '性别', '与户主关系']) + rows.join('');
}

export function listCsv(rows) {
  const lines = rows.map((row) => line([row.name, row.number, row.sex, row.birth, row.township, row.village]));
  return line(['姓名', '身份证号', '性别', '出生日期', '乡镇', '村']) + lines.join('');
}

/** Figures of links against the truth, by stratum. `links` are lines of links.jsonl. */
export function score(county, rows, links) {
  const register = county.register;
  const registered = new Map(register.map((person, at) => [person.id, at + 2]));
  const strata = new Map();
  const of = (stratum) => {
    if (!strata.has(stratum)) strata.set(stratum, { pairs: 0, linked: 0, reviewed: 0, wrong: 0, asked: 0 });
    return strata.get(stratum);
  };
  const asked = new Set();
  const found = new Map();
  const wrong = [];
  for (const link of links) {
    const row = rows[link.right.row - 2];
    const isTrue = registered.get(row.person) === link.left.row;
    if (link.decision === 'review') asked.add(link.right.row);
    if (isTrue) found.set(link.right.row, found.get(link.right.row) === 'link' ? 'link' : link.decision);
    else if (link.decision === 'link') {
      wrong.push(link);
      of(row.stratum).wrong += 1;
    }
  }
  rows.forEach((row, at) => {
    const own = of(row.stratum);
    if (asked.has(at + 2)) own.asked += 1;
    if (!registered.has(row.person)) return;
    own.pairs += 1;
    if (found.get(at + 2) === 'link') own.linked += 1;
    else if (found.get(at + 2) === 'review') own.reviewed += 1;
  });
  const total = { pairs: 0, linked: 0, reviewed: 0, wrong: 0, asked: 0 };
  for (const own of strata.values()) for (const key of Object.keys(total)) total[key] += own[key];
  return {
    strata: Object.fromEntries([...strata].sort()),
    recall: total.linked / total.pairs,
    recallWithReview: (total.linked + total.reviewed) / total.pairs,
    precision: total.linked / Math.max(1, total.linked + total.wrong),
    asked: total.asked / rows.length,
    wrong,
  };
}

export { isValid };
