// A server that is gone is told at whatever moment it went: a stand-in speaks so much of the protocol that the moment can be chosen.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineLostError, Session } from '../../../src/store/postgres/session.js';

/**
 * In a thread, because a session sleeps while it waits. Statements of one piece are answered; `moment` says after which message of a query
 * with rows the server goes, and `words` whether it says so before.
 */
const STAND_IN = `
const net = require('node:net');
const { parentPort, workerData: { moment, words } } = require('node:worker_threads');
const message = (kind, body = Buffer.alloc(0)) => {
  const head = Buffer.alloc(5);
  head.write(kind, 0);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const text = (...parts) => Buffer.from(parts.join('\\0') + '\\0');
const ready = message('Z', Buffer.from('I'));
const done = message('C', text('SELECT 1'));
const columns = message('T', Buffer.concat([Buffer.from([0, 1]), text('a'), Buffer.alloc(6), Buffer.from([0, 0, 0, 25, 255, 255]), Buffer.alloc(6)]));
const row = message('D', Buffer.from([0, 1, 0, 0, 0, 1, 120]));
const fatal = message('E', text('SFATAL', 'C57P01', 'Mterminating connection', ''));
const ANSWERS = [['parse', message('1')], ['bind', message('2')], ['columns', columns], ['row', row], ['end of rows', done], ['ready', ready]];
const server = net.createServer((socket) => {
  let isOpen = false;
  const go = () => { if (words) socket.write(fatal); socket.end(); };
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    if (!isOpen) {
      isOpen = true;
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      return;
    }
    const kind = String.fromCharCode(data[0]);
    if (kind === 'Q') {
      if (!data.includes('copy')) return void socket.write(Buffer.concat([done, ready]));
      if (moment !== 'copy') socket.write(message('G', Buffer.from([0, 0, 1, 0, 0])));
      return moment === 'copy' ? go() : void setTimeout(go, 50);
    }
    if (kind !== 'P') return;
    for (const [name, answer] of ANSWERS) {
      socket.write(answer);
      if (name === moment) return void setTimeout(go, 20);
    }
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

let standIn: Worker | null = null;
afterEach(async () => {
  await standIn?.terminate();
});

async function sessionWith(moment: string, words: boolean): Promise<Session> {
  standIn = new Worker(STAND_IN, { eval: true, workerData: { moment, words } });
  const [port] = (await once(standIn, 'message')) as [number];
  return new Session({ host: '127.0.0.1', port, user: 'nobody', database: 'nothing', password: null });
}

const MOMENTS = ['parse', 'bind', 'columns', 'row', 'end of rows'];

describe.each([true, false])('a server that goes, saying so: %s', (words) => {
  it.each(MOMENTS)('is told after: %s', async (moment) => {
    const session = await sessionWith(moment, words);
    expect(() => [...session.query('select a')]).toThrow(EngineLostError);
    expect(() => session.first('select a')).toThrow(EngineLostError);
    expect(() => session.close()).not.toThrow();
  });

  it.each(['copy', 'lines'])('is told during a load of lines: %s', async (moment) => {
    const session = await sessionWith(moment, words);
    expect(() => session.copy('copy t from stdin', 'x\n')).toThrow(EngineLostError);
    session.close();
  });

  it('is told by the next statement when it goes in between', async () => {
    const session = await sessionWith('ready', words);
    expect([...session.query('select a')]).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(() => session.execute('select 1')).toThrow(EngineLostError);
    session.close();
  });
});
