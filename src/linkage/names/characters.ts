/**
 * Shape and simplified form of Han characters (catalog/characters), read once on first use. Folding is for comparing only: no stored name
 * is rewritten, and a standard character is never folded, so that two surnames never become one.
 */
import { CHARACTER_LINES } from '../../catalog/characters/table.js';

export interface CharacterShape {
  /** Four-corner code with its fifth figure; '' where unknown. */
  readonly corners: string;
  readonly cangjie: string;
  /** 0 where unknown. */
  readonly strokes: number;
  readonly radical: string;
}

interface CharacterTable {
  readonly shapes: ReadonlyMap<string, CharacterShape>;
  readonly simplified: ReadonlyMap<string, string>;
}

let table: CharacterTable | null = null;

function loadTable(): CharacterTable {
  const shapes = new Map<string, CharacterShape>();
  const simplified = new Map<string, string>();
  for (const line of CHARACTER_LINES.split('\n')) {
    const [marked = '', corners = '', cangjie = '', strokes = '', radical = '', form = ''] = line.split(',');
    const character = marked.replace('*', '');
    shapes.set(character, { corners, cangjie, strokes: Number(strokes), radical });
    if (form !== '') simplified.set(character, form);
  }
  return { shapes, simplified };
}

/** Undefined for a character that the table lacks. */
export function shapeOf(character: string): CharacterShape | undefined {
  table ??= loadTable();
  return table.shapes.get(character);
}

const PLAIN = /^[\u4E00-\u9FA5]*$/u;

/** Example: 張偉 → 张伟, 於是 → 於是, 後 → 後 */
export function foldTraditional(name: string): string {
  table ??= loadTable();
  const { simplified } = table;
  let folded = '';
  let isSame = true;
  for (const character of name) {
    const form = simplified.get(character);
    if (form !== undefined) isSame = false;
    folded += form ?? character;
  }
  return isSame && PLAIN.test(name) ? name : folded;
}
