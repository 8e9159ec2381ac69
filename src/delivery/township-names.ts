/**
 * Townships as rows spell them → the township of the division table that is meant: with an office behind it, a number before it, its old
 * name in brackets, a village behind it, variant characters, Latin letters. A name of no township of the table stays unresolved, with
 * the nearest one as a proposal for a person: likeness alone never moves a row.
 */
import { foldWidth } from '../normalise/characters.js';
import { townshipKey, type DivisionTable } from '../normalise/divisions.js';
import { haveSameSound, haveVariantForm } from '../normalise/names/likeness.js';

/** A township of the table, and whether the row spells it otherwise than people write it. */
export interface MeantTownship {
  readonly name: string;
  readonly isVariant: boolean;
}

const OFFICE_ENDING = /(?:人民政府|政府|党委|党工委|管理委员会|管委会|人大|扶贫办|扶贫站|扶贫工作站)$/u;
const BRACKETS = /[(（[【](.*?)[)）\]】]/gu;
const NUMBERING = /^[\d#.、,，_:：\-*·\s]+|[\d#.、,，_:：\-*·。;；\s]+$/gu;
const FORMER = /^(?:原|曾用名|现|又名|即)[:：]?/u;
const LATIN = /^[A-Za-züÜ]+$/u;
const LATIN_ENDING = /(?:zhen|xiang|jiedao|town|township)$/iu;
/** Old forms of characters in names of places that conversion from traditional script leaves alone, each before its present form. */
const OLD_FORMS = new Map(
  '靑青 淸清 敎教 內内 戶户 爲为 靜静 黃黄 呂吕 溫温 尙尚 眞真 鎭镇 囯国 峯峰 邨村 隣邻 犂犁 栢柏 塩盐 磘窑 窰窑 堿碱 畬畲 滙汇 槗桥 垻坝 埧坝 圡土 菓果 岺岭'
    .split(' ')
    .map(([old = '', present = '']) => [old, present] as const),
);

/** Share of its characters that a proposal has in common with what is written. */
const LEAST_LIKENESS = 0.5;

export class TownshipNames {
  readonly #divisions: DivisionTable;
  readonly #namesByCounty = new Map<string, readonly string[]>();

  constructor(divisions: DivisionTable) {
    this.#divisions = divisions;
  }

  /** Names of the townships that the table has for a county; empty where it has none. */
  of(county: string): readonly string[] {
    const known = this.#namesByCounty.get(county);
    if (known !== undefined) return known;
    const names = this.#divisions.townshipsOf(county).map(({ name }) => name);
    this.#namesByCounty.set(county, names);
    return names;
  }

  /** Example: 青石镇人民政府, 01青石镇, 靑石镇 → 青石镇; null where no one township is meant. */
  meant(written: string, county: string): MeantTownship | null {
    const plain = this.#listed(written, county);
    if (plain !== null) return { name: plain, isVariant: false };
    if (this.of(county).length === 0) return null;
    for (const form of formsOf(written)) {
      const name = this.#listed(form, county) ?? this.#inFront(form, county) ?? this.#variant(form, county);
      if (name !== null) return { name, isVariant: true };
    }
    return null;
  }

  /** The township most like what is written; null where none is. Example: 清石镇 → 青石镇 */
  nearest(written: string, county: string): string | null {
    const [form = ''] = formsOf(written);
    const stem = townshipKey(form);
    const names = this.of(county);
    const alike = names.filter((name) => haveSameSound(stem, townshipKey(name)));
    if (alike.length === 1) return alike[0] ?? null;
    const [best] = names
      .map((name) => ({ name, share: likeness(stem, townshipKey(name)) }))
      .filter(({ share }) => share >= LEAST_LIKENESS)
      .sort((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1));
    return best?.name ?? null;
  }

  #listed(written: string, county: string): string | null {
    const found = this.#divisions.findByName(written, county);
    return found.length === 1 ? (found[0]?.name ?? null) : null;
  }

  /** 青石镇上河村, 甲县青石镇3组: a whole name of a township with something behind it. */
  #inFront(form: string, county: string): string | null {
    const above = this.#divisions.path(county).filter((name) => form.startsWith(name));
    const starts = [form, ...above.map((name) => form.slice(name.length))];
    const found = this.of(county).filter((name) => starts.some((text) => text.startsWith(name)));
    // 青石镇 stands in front of 青石镇北街道 too: the longest is meant.
    return found.sort((one, other) => other.length - one.length)[0] ?? null;
  }

  #variant(form: string, county: string): string | null {
    const found = this.of(county).filter((name) => isVariantOf(form, name));
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

function isVariantOf(form: string, name: string): boolean {
  if (LATIN.test(form)) {
    const letters = [form, form.replace(LATIN_ENDING, '')];
    return letters.some((text) => haveSameSound(text, townshipKey(name)) || haveSameSound(text, name));
  }
  return haveVariantForm(form, name);
}

/** The text as written, then without the marks around a name, then a former name in brackets; the likeliest first. */
function formsOf(written: string): readonly string[] {
  const text = foldWidth(written).replace(/\s+/gu, '');
  const folded = Array.from(text, (character) => OLD_FORMS.get(character) ?? character).join('');
  const bare = folded.replace(BRACKETS, '').replace(NUMBERING, '');
  const inner = [...folded.matchAll(BRACKETS)].map(([, text = '']) => text.replace(FORMER, '').replace(NUMBERING, ''));
  const forms = [bare, bare.replace(OFFICE_ENDING, ''), ...inner].filter((form) => form.length > 1);
  return [...new Set(forms)];
}

function likeness(one: string, other: string): number {
  const shared = Array.from(other).filter((character) => one.includes(character)).length;
  return shared / Math.max(one.length, other.length, 1);
}
