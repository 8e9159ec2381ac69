/**
 * `bidui rules --xlsx` and `bidui rules import`: the rules as a workbook, and an edited copy back into bidui.yaml. One wrong cell and
 * nothing is written; every wrong cell is named at once. YAML stays the stored form: comments and order of the file are kept.
 */
import { placeOfFile } from '../../domain/place.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, type Document } from 'yaml';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../catalog/rules/all-rules.js';
import { formulasSheet, parametersSheet, rulesSheet } from '../../catalog/sheets/rules-book.js';
import type { SheetLayout } from '../../catalog/sheets/layout.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { RuleDefinition } from '../../domain/rule.js';
import type { Sheet } from '../../domain/tables/workbook.js';
import {
  findRuleChanges,
  FORMULA_COLUMNS,
  PARAMETER_COLUMNS,
  RULE_COLUMNS,
  type EditedRules,
  type RuleChange,
  type RuleChanges,
} from '../../report/rules/changes.js';
import { buildRulesBook, type RuleWords } from '../../report/rules/workbook.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { sayIn } from '../../catalog/messages/render.js';
import { comparedWords, targetWords, wordsIn } from './compared-words.js';
import { RuleCheck } from './rules.js';
import { readSmallTable } from '../../delivery/small-table.js';
import { settingsDocument, writtenSettings } from '../../workspace/settings-text.js';
import { parseSettings, type Workspace } from '../../workspace/workspace.js';

/** Result of an import, done or only tried. */
export interface RulesImport {
  readonly changes: readonly RuleChange[];
  readonly problems: readonly Problem[];
  /** Cells of an older book that hold what that version printed: no change. */
  readonly earlier: number;
  /** False when there was nothing to change, or a cell was wrong. */
  readonly written: boolean;
}

interface RulesNow {
  readonly rules: readonly RuleDefinition[];
  readonly disabled: ReadonlySet<string>;
}

/** Rules in force and disabled ones, as the settings leave them. `workspace` null: the shipped catalogue. */
function rulesNow(workspace: Workspace | null): RulesNow {
  if (workspace === null) return { rules: ALL_RULES, disabled: new Set() };
  const { rules } = workspace.settings;
  const all = rulesInForce(ALL_RULES, { ...rules, disable: [] });
  const active = new Set(rulesInForce(ALL_RULES, rules).map((rule) => rule.number));
  return { rules: all, disabled: new Set(all.map((rule) => rule.number).filter((number) => !active.has(number))) };
}

/** Writes 规则库.xlsx. Returns the path really written. */
export async function writeRulesBook(workspace: Workspace | null, target: string, asOf: string): Promise<string> {
  const { rules, disabled } = rulesNow(workspace);
  const office = workspace?.settings.office.name ?? 'bidui';
  const book = buildRulesBook({ rules, disabled, unavailable: UNAVAILABLE_RULES, office, asOf, wordsOf });
  const written = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
  return written.path;
}

const SETTING_SHEETS: ReadonlySet<string> = new Set([rulesSheet.name, parametersSheet.name, formulasSheet.name]);

function wordsOf(rule: RuleDefinition): RuleWords {
  const words = wordsIn(sayIn('zh'));
  return { speaksOf: targetWords(rule, words), compared: comparedWords(rule, words) };
}

/** The sheets of the rules for a workbook of all settings. */
export function ruleSheets(workspace: Workspace, asOf: string): readonly Sheet[] {
  const { rules, disabled } = rulesNow(workspace);
  return buildRulesBook({
    rules,
    disabled,
    unavailable: [],
    office: workspace.settings.office.name,
    asOf,
    wordsOf,
  }).sheets.filter(({ name }) => SETTING_SHEETS.has(name));
}

/** Changes of an edited copy against the rules in force, and every cell that cannot be taken. */
export async function editedRules(workspace: Workspace, file: string, asOf: string): Promise<RuleChanges> {
  const now = rulesNow(workspace);
  const edited = await readEditedRules(file);
  const byNumber = new Map(now.rules.map((rule) => [rule.number, rule]));
  const found = findRuleChanges(edited, { byNumber, disabled: now.disabled, asOf });
  return { ...found, problems: [...found.problems, ...brokenRules(found.changes, byNumber)] };
}

/** `file` is relative to the current folder or absolute. Throws UserError rules-book-unreadable, or a reading error. */
export async function importRules(workspace: Workspace, file: string, asOf: string): Promise<RulesImport> {
  const { changes, problems, earlier } = await editedRules(workspace, file, asOf);
  if (problems.length > 0 || changes.length === 0) return { changes, problems, earlier, written: false };
  const before = readFileSync(workspace.paths.settings, 'utf8');
  const after = withRuleChanges(before, changes);
  parseSettings(after);
  await writeFileAtomic(workspace.paths.settings, after);
  return { changes, problems: [], earlier, written: true };
}

async function readEditedRules(file: string): Promise<EditedRules> {
  const [folder, name] = [path.dirname(path.resolve(file)), path.basename(file)];
  const rules = await readSmallTable(folder, name, headersOf(rulesSheet, RULE_COLUMNS), (columns) =>
    ['rule', 'in_force'].every((key) => columns.has(key as 'rule')),
  );
  const formulas = await readSmallTable(folder, name, headersOf(formulasSheet, FORMULA_COLUMNS), (columns) =>
    FORMULA_COLUMNS.every((key) => columns.has(key)),
  );
  const parameters = await readSmallTable(folder, name, headersOf(parametersSheet, PARAMETER_COLUMNS), (columns) =>
    ['rule', 'parameter', 'value'].every((key) => columns.has(key as 'rule')),
  );
  if (rules.rows.length === 0 && formulas.rows.length === 0 && parameters.rows.length === 0) {
    throw new UserError('rules-book-unreadable', {}, placeOfFile(name));
  }
  return { rules: rules.rows, formulas: formulas.rows, parameters: parameters.rows };
}

function headersOf<Key extends string>(
  layout: SheetLayout,
  keys: readonly Key[],
): Readonly<Record<Key, readonly string[]>> {
  const entries = keys.map((key) => {
    const column = layout.columns.find((candidate) => candidate.key === key);
    return [key, [column?.header ?? key, ...(column?.synonyms ?? [])]] as const;
  });
  return Object.fromEntries(entries) as unknown as Readonly<Record<Key, readonly string[]>>;
}

/** Rules whose changed text does not compile, named by the changed cell. */
function brokenRules(changes: readonly RuleChange[], byNumber: ReadonlyMap<string, RuleDefinition>): Problem[] {
  const check = new RuleCheck();
  try {
    return changes
      .filter((change) => ['target', 'where', 'select'].includes(change.field))
      .flatMap((change): Problem[] => {
        const rule = byNumber.get(change.rule);
        if (rule === undefined) return [];
        const reason = check.complaint({ ...rule, [change.field]: change.after });
        if (reason === null) return [];
        return [
          { code: 'rules-cell-sql', level: 'refused', place: change.place, facts: { rule: change.rule, reason } },
        ];
      });
  } finally {
    check.close();
  }
}

/** Text of bidui.yaml with the changes under `rules`. Pure. */
export function withRuleChanges(text: string, changes: readonly RuleChange[]): string {
  const document = settingsDocument(text);
  for (const change of changes) {
    if (change.field === 'in_force') setInForce(document, change.rule, change.after === true);
    else setField(document, ['rules', 'set', change.rule, change.field], change.after);
  }
  return writtenSettings(document);
}

/** Sets a value, making the maps on the way; a key that stands without a value becomes a map. */
function setField(document: Document, keys: readonly string[], value: unknown): void {
  for (let depth = 1; depth < keys.length; depth += 1) {
    const parent = keys.slice(0, depth);
    if (!isMap(document.getIn(parent))) document.setIn(parent, document.createNode({}));
  }
  document.setIn(keys, document.createNode(value));
}

function setInForce(document: Document, rule: string, isInForce: boolean): void {
  if (!isMap(document.get('rules'))) document.set('rules', document.createNode({}));
  const list = document.getIn(['rules', 'disable']);
  const numbers = isSeq(list) ? (list.toJSON() as string[]) : [];
  const kept = numbers.filter((number) => number !== rule);
  document.setIn(['rules', 'disable'], document.createNode(isInForce ? kept : [...kept, rule]));
}
