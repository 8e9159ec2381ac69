/**
 * Likeness of two characters by shape and keystroke: four corners, Cangjie parts, strokes and radical, and the figures that clerks
 * confuse without a rule. Judges single characters only.
 */
import { CONFUSED_BY_SHAPE } from '../../catalog/characters/name-characters.js';
import { shapeOf } from './characters.js';

const groupsByCharacter = new Map<string, Set<string>>();
for (const group of CONFUSED_BY_SHAPE) {
  const characters = Array.from(group);
  for (const character of characters)
    groupsByCharacter.set(character, new Set([...(groupsByCharacter.get(character) ?? []), ...characters]));
}

/** Strokes by which two look-alikes may differ. */
const MOST_STROKES_APART = 3;
/** Cangjie codes this long say something about the whole shape. */
const TELLING_CANGJIE = 3;

const cache = new Map<string, number>();
const CACHE_LIMIT = 200_000;

/** 0: unlike; else how alike, up to 1. Symmetric. */
export function shapeLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const key = one < other ? one + other : other + one;
  let likeness = cache.get(key);
  if (likeness === undefined) {
    likeness = compareShapes(one, other);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, likeness);
  }
  return likeness;
}

function compareShapes(one: string, other: string): number {
  if (groupsByCharacter.get(one)?.has(other) === true) return 1;
  const [first, second] = [shapeOf(one), shapeOf(other)];
  if (first === undefined || second === undefined) return 0;
  if (Math.abs(first.strokes - second.strokes) > MOST_STROKES_APART + 2) return 0;
  const isNear = Math.abs(first.strokes - second.strokes) <= MOST_STROKES_APART;
  const corners = sameCorners(first.corners, second.corners);
  const parts = sharedParts(first.cangjie, second.cangjie);
  const isSameRadical = first.radical === second.radical;
  // Four corners alone bring 金 and 兰 together.
  if (corners >= 4 && isNear && (isSameRadical || parts >= 0.3)) return 0.9;
  if (parts >= 0.75 && isNear) return 0.8;
  // The sound part stays and the radical changes: 清 and 晴, 伟 and 玮.
  if (parts >= 0.6 && corners >= 2) return 0.7;
  if (isSameRadical && corners >= 3 && isNear && parts >= 0.4) return 0.6;
  return parts >= 0.6 && isNear && !isSameRadical ? 0.5 : 0;
}

function sameCorners(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  let same = 0;
  for (let at = 0; at < 4; at += 1) if (one[at] === other[at]) same += 1;
  return same === 4 && one === other && one.length === 5 ? 5 : same;
}

/** Share of the longer code that the longest common beginning or end fills, or that one wrong letter leaves. */
function sharedParts(one: string, other: string): number {
  const long = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < TELLING_CANGJIE - 1 || long < TELLING_CANGJIE) return 0;
  let front = 0;
  while (front < long && one[front] !== undefined && one[front] === other[front]) front += 1;
  let back = 0;
  while (back < long - front && one.at(-1 - back) !== undefined && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const shared = Math.min(front + back, one.length, other.length);
  return shared / long;
}
