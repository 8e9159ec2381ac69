/**
 * The SQL of rules as words, texts, numbers, parameters and signs: enough to qualify column names, to see which columns a rule reads and to
 * swap a view for a part of it. It is no SQL parser; the database decides whether a text compiles.
 */

export interface SqlToken {
  readonly kind: 'word' | 'text' | 'number' | 'parameter' | 'sign' | 'blank';
  readonly text: string;
  /** A word of the portable subset, which is never a column. */
  readonly isKeyword: boolean;
}

const TOKEN =
  /(?<blank>\s+|--[^\n]*)|(?<text>'(?:[^']|'')*')|(?<parameter>:[a-z_][a-z0-9_]*)|(?<number>\d+(?:\.\d+)?)|(?<word>"[^"]+"|[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\|\||<>|<=|>=|!=|.)/gsu;

/** Words of the portable subset that are never column names. */
const KEYWORDS = new Set(
  (
    'and or not in is null like between case when then else end exists select from where group by having order distinct as on join ' +
    'left right inner outer cross union all except intersect asc desc limit with over partition cast true false escape rows range ' +
    'preceding following unbounded current row integer text real numeric lateral using values nulls first last filter collate'
  ).split(' '),
);

/** Keeps the value for each text: a pass needs the same few hundred again and again, and the catalogue bounds their number. */
function ofText<Value>(make: (sql: string) => Value): (sql: string) => Value {
  const made = new Map<string, Value>();
  return (sql) => {
    const before = made.get(sql);
    if (before !== undefined) return before;
    const value = make(sql);
    made.set(sql, value);
    return value;
  };
}

/** Every character is in exactly one token; joined they are the text again. */
export const sqlTokens = ofText((sql): readonly SqlToken[] => splitTokens(sql));

function splitTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const kind = (['blank', 'text', 'parameter', 'number', 'word'] as const).find((name) => groups[name] !== undefined);
    const isKeyword = kind === 'word' && KEYWORDS.has(match[0].toLowerCase());
    tokens.push({ kind: kind ?? 'sign', text: match[0], isKeyword });
  }
  return tokens;
}

/** Tokens without blanks. */
const solidTokens = ofText((sql): readonly SqlToken[] => sqlTokens(sql).filter((token) => token.kind !== 'blank'));

/** A way to find the alias of an unqualified column; null leaves the word as it is. */
export type AliasOf = (column: string) => string | null;

/**
 * Puts aliases in front of bare column names. Texts with a sub-select are left alone: inside it a name may mean another table.
 * Example (h has usage): "usage = '住宅' and s.age > 16" → "h.usage = '住宅' and s.age > 16"
 */
export function qualifyColumns(sql: string, aliasOf: AliasOf): string {
  const tokens = sqlTokens(sql);
  if (tokens.some((token) => token.kind === 'word' && token.text.toLowerCase() === 'select')) return sql;
  return tokens
    .map((token, at) => {
      if (token.kind !== 'word' || token.isKeyword) return token.text;
      if (tokens[at - 1]?.text === '.' || tokens[at + 1]?.text === '.') return token.text;
      if (nextSolid(tokens, at)?.text === '(') return token.text;
      const name = token.text.replaceAll('"', '');
      const alias = aliasOf(name);
      return alias === null ? token.text : `${alias}.${name === 'group' ? '"group"' : name}`;
    })
    .join('');
}

function nextSolid(tokens: readonly SqlToken[], at: number): SqlToken | undefined {
  return tokens.slice(at + 1).find((token) => token.kind !== 'blank');
}

/** Views named as tables (after from, join or a comma between tables) → how often. */
export function countViews(sql: string, isView: (word: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const tokens = solidTokens(sql);
  tokens.forEach((token, at) => {
    const isTable = token.kind === 'word' && tokens[at - 1]?.text !== '.' && tokens[at + 1]?.text !== '.';
    if (isTable && isView(token.text) && opensTable(tokens, at))
      counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  });
  return counts;
}

function opensTable(tokens: readonly SqlToken[], at: number): boolean {
  const before = tokens[at - 1]?.text.toLowerCase();
  return before === 'from' || before === 'join' || before === ',';
}

/** Replaces views named as tables; the alias that follows stays, a view without one keeps its name as alias. */
export function replaceViews(sql: string, replacementOf: (view: string) => string | null): string {
  const tokens = sqlTokens(sql);
  const solid = tokens.filter((token) => token.kind !== 'blank');
  return tokens
    .map((token) => {
      if (token.kind !== 'word') return token.text;
      const at = solid.indexOf(token);
      if (!opensTable(solid, at) || solid[at + 1]?.text === '.') return token.text;
      const replacement = replacementOf(token.text);
      if (replacement === null) return token.text;
      const next = solid[at + 1];
      const hasAlias = next?.kind === 'word' && (next.text.toLowerCase() === 'as' || !next.isKeyword);
      return hasAlias ? `(${replacement})` : `(${replacement}) ${token.text}`;
    })
    .join('');
}

/** Aliases → the views they stand for; one alias may mean several in different sub-selects. */
export function aliasViews(sql: string, isView: (word: string) => boolean): Map<string, Set<string>> {
  const aliases = new Map<string, Set<string>>();
  const tokens = solidTokens(sql);
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !isView(token.text) || !opensTable(tokens, at)) return;
    let next = tokens[at + 1];
    if (next?.text.toLowerCase() === 'as') next = tokens[at + 2];
    const alias = next?.kind === 'word' && !next.isKeyword ? next.text : token.text;
    aliases.set(alias, (aliases.get(alias) ?? new Set()).add(token.text));
  });
  return aliases;
}

/** Words that may be columns of any table at hand: names that stand without an alias. */
export const bareWords = ofText((sql): readonly string[] => {
  const tokens = solidTokens(sql);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || token.isKeyword) return [];
    const next = tokens[at + 1]?.text;
    return tokens[at - 1]?.text === '.' || next === '.' || next === '(' ? [] : [token.text.replaceAll('"', '')];
  });
});

/** Aliases of which all columns are read (`s.*`); null where a select reads those of all its tables. */
export const starAliases = ofText((sql): readonly (string | null)[] => {
  const tokens = solidTokens(sql);
  return tokens.flatMap((token, at) => {
    if (token.text !== '*') return [];
    const before = tokens[at - 1]?.text.toLowerCase();
    if (before === '.') return [tokens[at - 2]?.text ?? null];
    return before === 'select' || before === 'distinct' || before === ',' ? [null] : [];
  });
});

/** One mention `alias.column`. */
export interface ColumnMention {
  readonly alias: string;
  readonly column: string;
  /** How a blank is coped with: inside `coalesce(`, by `is null or …`, or not at all. */
  readonly blank: 'coalesce' | 'null_or' | 'plain';
}

export const columnMentions = ofText((sql): readonly ColumnMention[] => {
  const tokens = solidTokens(sql);
  const mentions: ColumnMention[] = [];
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const [alias, dot, column] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (alias?.kind !== 'word' || dot?.text !== '.' || column?.kind !== 'word') continue;
    const inCoalesce = tokens[at - 1]?.text === '(' && tokens[at - 2]?.text.toLowerCase() === 'coalesce';
    const words = [3, 4, 5].map((step) => tokens[at + step]?.text.toLowerCase()).join(' ');
    mentions.push({
      alias: alias.text,
      column: column.text.replaceAll('"', ''),
      blank: inCoalesce ? 'coalesce' : words === 'is null or' ? 'null_or' : 'plain',
    });
  }
  return mentions;
});

/** Columns on either side of `one.column = other.column`, as [alias, column]: the columns that a join looks rows up by. */
export const joinedColumns = ofText((sql): readonly (readonly [alias: string, column: string])[] => {
  const tokens = solidTokens(sql);
  const joined: [string, string][] = [];
  const columnAt = (at: number): [string, string] | null => {
    const [alias, dot, column] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (alias?.kind !== 'word' || dot?.text !== '.' || column?.kind !== 'word') return null;
    return [alias.text, column.text.replaceAll('"', '')];
  };
  for (let at = 3; at + 3 < tokens.length; at += 1) {
    if (tokens[at]?.text !== '=') continue;
    const [before, after] = [columnAt(at - 3), columnAt(at + 1)];
    if (before !== null && after !== null) joined.push(before, after);
  }
  return joined;
});
