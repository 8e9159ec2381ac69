/**
 * Every single setting of bidui.yaml as the schema knows it: path, meaning, default, and whether it is one value or a structure. The lists
 * of deliveries, the own tables, the rules and the checklists have sheets of their own and are not among them. Pure.
 */
import { z } from 'zod';
import { workspaceSchema } from '../../config/workspace.js';

export interface SettingLeaf {
  /** `settings.due_days` */
  readonly key: string;
  readonly meaning: string;
  readonly fallback: unknown;
  /** Texts that may stand there; null for anything. */
  readonly choices: readonly string[] | null;
  /** words: a list of texts · structure: anything that is written as YAML. */
  readonly kind: 'text' | 'number' | 'yes_no' | 'words' | 'structure';
}

/** Sections with sheets of their own. */
const ELSEWHERE = new Set(['register', 'candidates', 'sources', 'rules', 'checklists', 'tables']);

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
}

export function settingLeaves(): SettingLeaf[] {
  const schema = z.toJSONSchema(workspaceSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const own = Object.entries(schema.properties ?? {}).filter(([key]) => !ELSEWHERE.has(key));
  return own.flatMap(([key, value]) => leavesOf(key, value));
}

function leavesOf(key: string, schema: JsonSchema): SettingLeaf[] {
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, inner]) => leavesOf(`${key}.${name}`, inner));
  }
  const texts = schema.enum?.map(String) ?? null;
  const meaning = schema.description ?? '';
  return [{ key, meaning, fallback: schema.default ?? null, choices: texts, kind: kindOf(schema) }];
}

function kindOf({ type, items, enum: choices }: JsonSchema): SettingLeaf['kind'] {
  if (choices !== undefined || type === 'string') return 'text';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'yes_no';
  return type === 'array' && items?.type === 'string' ? 'words' : 'structure';
}
