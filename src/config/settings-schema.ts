/** The JSON schema of bidui.yaml, from its zod schema, for editors; shipped as docs/reference/settings.schema.json and put beside every workspace. */
import { z } from 'zod';
import { workspaceSchema } from './workspace.js';

/** Relative to the workspace. */
export const SCHEMA_FILE = '.bidui/bidui.schema.json';

/** First line of a bidui.yaml: editors find the schema by it, without a network. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}`;

/** Text of the schema, as people write the settings. */
export function settingsSchemaText(): string {
  const schema = z.toJSONSchema(workspaceSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: 'bidui.yaml' }, null, 2)}\n`;
}
