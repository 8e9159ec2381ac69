import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openConnection } from '../../src/store/sqlite-connection.js';

/** Runs the garbage collector. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

it('lets no native handle be collected, which aborts the process on newer runtimes', async () => {
  const collected: string[] = [];
  const registry = new FinalizationRegistry<string>((name) => collected.push(name));
  (() => {
    const connection = openConnection(':memory:');
    const statement = connection.prepare('select 1 as one');
    const rows = statement.iterate();
    for (const [name, handle] of Object.entries({ connection, statement, rows })) registry.register(handle, name);
    registry.register({}, 'a plain object');
    expect([...rows]).toEqual([{ one: 1 }]);
    connection.close();
  })();
  const collect = collector();
  for (let round = 0; round < 20 && collected.length === 0; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(collected).toEqual(['a plain object']);
});

it('answers and sets pragmas as the engine does', () => {
  const connection = openConnection(':memory:');
  const answers = [
    connection.pragma('user_version = 7'),
    connection.pragma('user_version', { simple: true }),
    connection.pragma('user_version'),
    connection.pragma('synchronous = off', { simple: true }),
    connection.pragma('synchronous', { simple: true }),
    connection.pragma('journal_mode = off', { simple: true }),
  ];
  connection.close();
  expect(answers).toEqual([[], 7, [{ user_version: 7 }], undefined, 0, 'memory']);
});
