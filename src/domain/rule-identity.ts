/**
 * Whether two texts of a rule are one rule. Batches and closed findings remember a digest of the rules they were made with; a digest over
 * this form changes with the content of a rule, never with the layout of its SQL.
 */
import type { Json } from './canonical-json.js';
import type { RuleDefinition } from './rule.js';

/** Members of a rule that hold SQL, at any depth. */
const SQL_MEMBERS: ReadonlySet<string> = new Set(['select', 'where', 'target', 'having']);

/** A quoted text or name as it stands, or a run of blanks and line comments with the brackets that it touches. */
const QUOTED_OR_BLANK = /('(?:[^']|'')*'|"[^"]*")|(\()?(?:\s|--[^\n]*)+(\))?/gu;

/**
 * SQL on one line: outside quotes a run of blanks is one blank, and none inside brackets. A text with block comments stays as it
 * is, because a quote in such a comment would hide where the texts begin. Example: `exists (\n  select 1\n)` → `exists (select 1)`.
 */
export function withoutLayout(sql: string): string {
  if (sql.includes('/*')) return sql;
  const oneLine = sql.replaceAll(
    QUOTED_OR_BLANK,
    (_whole, quoted: string | undefined, opening: string | undefined, closing: string | undefined) =>
      quoted ?? (opening === undefined && closing === undefined ? ' ' : `${opening ?? ''}${closing ?? ''}`),
  );
  return oneLine.trim();
}

const identities = new WeakMap<RuleDefinition, Json>();

/** The rule with its SQL on one line, for digests; worked out once, because no part of a rule ever changes. */
export function ruleIdentity(rule: RuleDefinition): Json {
  let identity = identities.get(rule);
  if (identity === undefined) identities.set(rule, (identity = onOneLine(rule)));
  return identity;
}

function onOneLine(rule: RuleDefinition): Json {
  return JSON.parse(JSON.stringify(rule), (member, value: unknown) =>
    typeof value === 'string' && SQL_MEMBERS.has(member) ? withoutLayout(value) : value,
  ) as Json;
}
