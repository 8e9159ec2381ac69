/**
 * The reference parts of README, derived from the lists that the program itself uses: commands, settings, columns, rules, exit
 * statuses. `npm run readme` writes them; a test holds README to them.
 */
import { Help } from 'commander';
import { z } from 'zod';
import { EXIT_CODES } from '../catalog/exit-codes.js';
import { ALL_RULES, UNAVAILABLE_RULES } from '../catalog/rules/all-rules.js';
import { basisInForce } from '../catalog/rules/parameters.js';
import { ALL_SOURCES, REGISTER } from '../catalog/sources/table-definitions.js';
import { workspaceSchema } from '../config/workspace.js';
import type { TableDefinition } from '../domain/column.js';
import { COMMANDS } from './catalogue.js';
import type { Language } from './command.js';
import { buildProgram, COMMON_OPTIONS } from './command-line.js';

/** Name of the part → its Markdown. */
function referenceParts(language: Language): Readonly<Record<string, string>> {
  return {
    commands: commandReference(language),
    settings: settingsReference(language),
    sources: sourceReference(language),
    columns: columnReference(language),
    rules: ruleReference(language),
    'exit-codes': exitReference(language),
  };
}

/** Replaces what stands between `<!-- generated: name -->` and `<!-- /generated: name -->`. Throws when a part has no place. */
export function fillReference(markdown: string, language: Language): string {
  let filled = markdown;
  for (const [name, part] of Object.entries(referenceParts(language))) {
    const start = `<!-- generated: ${name} -->`;
    const end = `<!-- /generated: ${name} -->`;
    const from = filled.indexOf(start);
    const to = filled.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README has no place for the part ${name}`);
    filled = `${filled.slice(0, from + start.length)}\n\n${part}\n\n${filled.slice(to)}`;
  }
  return filled;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function commandReference(language: Language): string {
  const common = COMMON_OPTIONS.map((option) => [`\`${option.flags}\``, option.words[language]]);
  const program = buildProgram(language, () => undefined);
  const sections = COMMANDS.map((spec) => {
    const usage = `bidui ${spec.name} ${spec.operands}`.trim();
    const options = spec.options.map((option) => [`\`${option.flags}\``, option.words[language]]);
    const examples = spec.examples.map((example) => `${example.line}    # ${example.words[language]}`);
    return [
      `### \`${usage}\``,
      `${spec.words[language]}${language === 'zh' ? '。' : '.'}`,
      ...(options.length === 0 ? [] : [table(language === 'zh' ? ['选项', '说明'] : ['option', 'meaning'], options)]),
      `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
    ].join('\n\n');
  });
  const intro = language === 'zh' ? '每个命令都接受：' : 'Every command takes:';
  const known = new Help().visibleCommands(program).length;
  const count = language === 'zh' ? `共 ${known} 个顶层命令。` : `${known} top-level commands.`;
  return [count, intro, table(language === 'zh' ? ['选项', '说明'] : ['option', 'meaning'], common), ...sections].join(
    '\n\n',
  );
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

function settingsReference(language: Language): string {
  const schema = z.toJSONSchema(workspaceSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const rows: string[][] = [];
  const walk = (node: JsonSchema, path: string): void => {
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      const here = path === '' ? name : `${path}.${name}`;
      const values = child.enum?.map((value) => String(value)).join(' ') ?? child.items?.enum?.join(' ') ?? '';
      const fallback = child.default === undefined ? '' : JSON.stringify(child.default);
      const isGroup = child.properties !== undefined || child.items?.properties !== undefined;
      rows.push([`\`${here}\``, child.description ?? '', values, isGroup ? '' : fallback]);
      walk(child, here);
      if (child.items?.properties !== undefined) walk(child.items, `${here}[]`);
    }
  };
  walk(schema, '');
  return table(
    language === 'zh' ? ['设置', '说明', '取值', '默认'] : ['setting', 'meaning', 'values', 'default'],
    rows,
  );
}

function sourceReference(language: Language): string {
  return table(
    language === 'zh' ? ['来源', '名称', '部门', '一行是'] : ['source', 'name', 'department', 'a row is'],
    ALL_SOURCES.map((source) => [`\`${source.id}\``, source.label, source.department, source.rowIs]),
  );
}

function columnReference(language: Language): string {
  const head =
    language === 'zh' ? ['列', '名称', '类型', '也认这些表头'] : ['column', 'name', 'type', 'headers also recognised'];
  const section = (definition: TableDefinition): string => {
    const rows = definition.columns.map((column) => [
      `\`${column.name}\``,
      column.label,
      column.type,
      column.synonyms.slice(0, SHOWN_SYNONYMS).join('、'),
    ]);
    return `#### ${definition.label} \`${definition.id}\`\n\n${table(head, rows)}`;
  };
  return [REGISTER, ...ALL_SOURCES].map(section).join('\n\n');
}

/** More synonyms than this only make the table unreadable; the catalogue has them all. */
const SHOWN_SYNONYMS = 6;

/** Day of the newest standards. */
const NEWEST = '9999-12-31';

function ruleReference(language: Language): string {
  const head =
    language === 'zh'
      ? ['编号', '名称', '类别', '性质', '单位', '轮次', '参数', '依据']
      : ['number', 'name', 'kind', 'severity', 'unit', 'passes', 'parameters', 'basis'];
  const rows = ALL_RULES.map((rule) => [
    rule.number,
    rule.name,
    rule.kind,
    rule.severity,
    rule.unit,
    rule.passes.join(' '),
    Object.entries(rule.params ?? {})
      .map(([name, parameter]) => `${name}=${parameter.default}${parameter.unit}`)
      .join('；'),
    basisInForce(rule, NEWEST),
  ]);
  const lacking = UNAVAILABLE_RULES.map((rule) => [rule.number, rule.name, rule.kind, rule.severity, rule.lacks]);
  const lackingHead =
    language === 'zh'
      ? ['编号', '名称', '类别', '性质', '缺什么']
      : ['number', 'name', 'kind', 'severity', 'what it lacks'];
  const title =
    language === 'zh' ? '目录里有、但缺少名单或列而不能运行的：' : 'Listed, but without the list or column they need:';
  return [table(head, rows), title, table(lackingHead, lacking)].join('\n\n');
}

function exitReference(language: Language): string {
  return table(
    language === 'zh' ? ['状态', '含义'] : ['status', 'meaning'],
    EXIT_CODES.map((code) => [String(code.status), code[language]]),
  );
}
