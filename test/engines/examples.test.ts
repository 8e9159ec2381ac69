// Every rule's examples on the server that BIDUI_POSTGRES names: the same findings and pairs for review, to the byte, as on SQLite.
import { afterAll, describe, expect, test } from 'vitest';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { runExample } from '../../src/rule-test/run-example.js';
import { PostgresEngine } from '../../src/store/postgres/postgres-engine.js';
import { SERVER } from './server.js';

const engine = new PostgresEngine([SERVER], `examples ${process.pid}`, 'examples');
afterAll(() => {
  engine.clear();
  engine.close();
});

describe.each(ALL_RULES.map((rule) => [rule.number, rule] as const))('%s', (number, rule) => {
  test.each((EXAMPLES_BY_RULE.get(number) ?? []).map((example) => [example.note, example] as const))(
    '%s',
    (_note, example) => {
      const onServer = runExample(rule, example, 'needed', (schema) => engine.open('example', schema, null));
      expect(onServer).toEqual(runExample(rule, example));
    },
  );
});
