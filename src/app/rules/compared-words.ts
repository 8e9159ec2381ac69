/** Words for the content of a rule: whom it speaks of and which columns it sets side by side. Made from its text, so that it cannot differ. */
import { targetOf } from '../../catalog/rules/defaults.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { REGISTER, tableDefinition } from '../../catalog/sources/table-definitions.js';
import { viewName } from '../../domain/column.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { columnsOfView, sourceIds } from '../../linkage/rule-schema.js';
import { ruleColumns } from '../../rules/sql/rule-columns.js';
import { formOf, listUses, sourcesByView } from '../../rules/sql/rule-form.js';
import type { Say } from '../../catalog/messages/render.js';
import { printedWord } from '../../rules/sentences/message.js';

const STATES = ['registered', 'monitored', 'exited', 'candidate', 'removed'] as const;

/** Words between lists of columns, by language. */
export interface ComparedWords {
  readonly columns: (list: string, columns: readonly string[]) => string;
  readonly onList: (list: string) => string;
  readonly allBut: (states: string) => string;
}

/** The words of a language. */
export function wordsIn(say: Say): ComparedWords {
  return {
    columns: (list, columns) =>
      say('explain-columns', { list, columns: columns.map((name) => `“${name}”`).join('、') }),
    onList: (list) => say('explain-on-list', { list }),
    allBut: (states) => say('explain-all-but', { states }),
  };
}

/** The states of those of whom the rule speaks; null where its text does not name them. */
export function targetWords(rule: RuleDefinition, words: ComparedWords): string | null {
  if (formOf(rule) === 'rows') return null;
  const text = `${rule.select ?? ''} ${rule.target ?? (rule.select === undefined ? targetOf(rule) : '')}`;
  const named = STATES.filter((state) => text.includes(`'${state}'`));
  if (named.length === 0) return null;
  const shown = named.map(printedWord).join('、');
  return named.length === 1 && /<>\s*'removed'/u.test(text) ? words.allBut(shown) : shown;
}

/** Lists and columns that the rule reads, the register first. */
export function comparedWords(rule: RuleDefinition, words: ComparedWords): string {
  const sources = sourcesByView(sourceIds());
  const read = ruleColumns(rule, columnsOfView, sources);
  const ofRegister = new Set([
    ...(read.get('subject')?.keys() ?? []),
    ...(read.get('household')?.keys() ?? []),
    ...(rule.columns ?? []),
  ]);
  const register = REGISTER.columns.filter(({ name }) => ofRegister.has(name) && name !== 'status');
  const lists = [...new Set(listUses(rule, sources).map(({ source }) => source))].map((source) => {
    const own = read.get(viewName(source));
    const columns = (tableDefinition(source)?.columns ?? []).filter(({ name }) => own?.has(name));
    return columns.length === 0
      ? words.onList(sourceLabel(source))
      : words.columns(
          sourceLabel(source),
          columns.map(({ label }) => label),
        );
  });
  const own =
    register.length === 0
      ? []
      : [
          words.columns(
            REGISTER.label,
            register.map(({ label }) => label),
          ),
        ];
  // Rules about villages and lists read neither of them: the name says what is looked at.
  return [...own, ...lists].join('；') || rule.name;
}
