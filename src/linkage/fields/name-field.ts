/** Comparison of whole names of persons, Han or Latin. */
import { compareWholeNames, NAME_LEVELS } from '../names/compare-names.js';
import { nameForms, wholeSound, type NameForm } from '../names/name-form.js';
import type { Comparison } from './comparison.js';
import { soundCode } from './strings.js';

export interface NameValue {
  readonly forms: readonly NameForm[];
  readonly key: string;
}

/** A name with a lost character, whose known characters agree, has a level of its own behind the complete ones. */
const NAME_FIELD_LEVELS = [...NAME_LEVELS.slice(0, 5), 'wildcard', ...NAME_LEVELS.slice(5)] as const;
export const NAME_LEVEL = Object.fromEntries(NAME_FIELD_LEVELS.map((level, at) => [level, at])) as Readonly<
  Record<(typeof NAME_FIELD_LEVELS)[number], number>
>;

/** The worst level at which two rows may be one person for certain. */
export const LAST_COMPATIBLE = NAME_LEVEL.missing_character;

export const nameComparison: Comparison<NameValue> = {
  levels: NAME_FIELD_LEVELS,
  m: [0.9, 0.02, 0.015, 0.01, 0.012, 0.006, 0.006, 0.008, 0.008, 0.005, 0.01],
  prepare(texts) {
    const forms = nameForms(texts.join(' ').trim());
    const [first] = forms;
    return first === undefined ? null : { forms, key: first.folded };
  },
  compare(one, other) {
    const found = compareWholeNames(one.forms, other.forms);
    if (found === null) return NAME_LEVEL.wildcard;
    if (found.wildcard && found.level === 'equal')
      return one.key === other.key ? NAME_LEVEL.equal : NAME_LEVEL.wildcard;
    return NAME_LEVEL[found.level];
  },
  key: (value) => value.key,
  blocks(value) {
    const [form] = value.forms;
    if (form === undefined) return ['', ''];
    const sound = form.hasLost ? '' : wholeSound(form);
    return [sound, form.isHan ? wholeSound({ ...form, places: form.places.slice(0, 1) }) : soundCode(sound)];
  },
  blockNames: ['sound', 'surname'],
  alone: [0],
};
