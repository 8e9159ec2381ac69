// One language at a time: English output holds no Chinese but names of data, Chinese output no English sentence.
import { expect, test } from 'vitest';
import { allMessages } from '../../src/catalog/messages/all-messages.js';
import { renderMessage } from '../../src/catalog/messages/render.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { helpWords } from '../../src/cli/options/option.js';
import { commonOptions } from '../../src/cli/options/shared-options.js';
import { runBidui } from '../support/run-bidui.js';
import { temporaryFolder } from '../support/ledger-fixture.js';

const HAN = /\p{Script=Han}/u;
/** Three words in a row are a sentence. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/u;

/** Placeholders and what a person types: commands, options, paths, keys of the settings, values in quotes or brackets. */
const plain = (text: string): string =>
  text
    .replaceAll(
      /grant create on database|\{\w+\}|--[\w-]+(?: [\w./{}-]+)?|bidui(?: [\w./{}<>*-]+)*|[“"][^”"]*[”"]/gu,
      '',
    )
    .replaceAll(/[\p{Script=Han}\w-]+(?:\/[\p{Script=Han}\w*.-]+|\.(?:xlsx|yaml|csv|json|html))+/gu, '');

/** Columns and choices are written in the sheets, and so named in English sentences as they stand there. */
const NAMED_AS_PRINTED =
  /^(?:i\d\d-|check-|checklist-|roll-|rules-cell-|exemption|explain-if-wrong|publish-|sample-|handover-|organisation-unreadable|county-results-unreadable|person-needed|reason-needed|setup-doubts-|pair-sheet-|returned-|column|villages-|header-|rules-book-|sources-saved|expected-list_rule_day)/u;

test('English sentences of the catalogue name Chinese words of sheets only', () => {
  const mixed = Object.entries(allMessages).filter(
    ([code, { en }]) => HAN.test(plain(en)) && !NAMED_AS_PRINTED.test(code),
  );
  expect(mixed.map(([code, { en }]) => `${code}: ${plain(en)}`)).toEqual([]);
});

test('Chinese sentences of the catalogue hold no English sentence', () => {
  const mixed = Object.entries(allMessages).filter(([, { zh }]) => SENTENCE.test(plain(zh)));
  expect(mixed.map(([code, { zh }]) => `${code}: ${plain(zh)}`)).toEqual([]);
});

/** Headers, sheets and values of workbooks, which are Chinese in every language. */
const OF_SHEETS = /户编号|村类别|是否贫困村|脱贫户|低保户|非?贫困村|点球|退回清单|收件/gu;

interface HelpText {
  readonly command: string;
  readonly zh: string;
  readonly en: string;
}

/** Every sentence of help: purposes, options, operands, examples. The lines of examples are typed words and names. */
async function helpTexts(): Promise<HelpText[]> {
  const texts = await Promise.all(
    COMMANDS.map(async ({ name, words, load }) => {
      const { options, operands, examples } = (await load()).command;
      const specs = [...options, ...operands].map((spec) => ({ zh: helpWords(spec, 'zh'), en: helpWords(spec, 'en') }));
      return [words, ...specs, ...examples.map((example) => example.words)].map(({ zh, en }) => ({
        command: name,
        zh,
        en,
      }));
    }),
  );
  const common = Object.values(commonOptions).map((spec) => ({ zh: helpWords(spec, 'zh'), en: helpWords(spec, 'en') }));
  return [...texts.flat(), ...common.map((text) => ({ command: 'all', ...text }))];
}

test('help of every command is in one language', async () => {
  const texts = await helpTexts();
  const english = texts.filter(({ en }) => HAN.test(plain(en).replaceAll(OF_SHEETS, '')));
  const chinese = texts.filter(({ zh }) => SENTENCE.test(plain(zh)));
  expect(english.map(({ command, en }) => `${command}: ${en}`)).toEqual([]);
  expect(chinese.map(({ command, zh }) => `${command}: ${zh}`)).toEqual([]);
  expect(texts.length).toBeGreaterThan(COMMANDS.length * 4);
});

test('facts that are codes are in the language of their sentence', () => {
  const facts = { no: 'C04-7K3M9QXT', stage: 'closed' };
  expect(renderMessage('already-ended', facts, null, 'en')).not.toMatch(HAN);
  expect(renderMessage('already-ended', facts, null, 'zh')).toContain('已销号');
  const settled = { no: 'C04-7K3M9QXT', recipient: '-', there: 'exempt', would: 'answered' };
  expect(plain(renderMessage('handover-settle-differs', settled, null, 'en'))).not.toMatch(HAN);
});

const root = `${temporaryFolder()}/demo`;

test.each([
  ['init', ['init', root, '--demo'], 0],
  ['doctor', ['doctor', '-w', root], 0],
  ['status', ['status', '-w', root, '--as-of', '2018-07-25'], 0],
  ['verify', ['verify', '-w', root], 2],
  ['a command that does not exist', ['inspcet'], 2],
  ['a batch that does not exist', ['report', '-w', root, '--batch', 'x'], 2],
] as const)('%s speaks one language', async (name, args, status) => {
  const english = await runBidui([...args, '--lang', 'en']);
  expect(english.status).toBe(status);
  expect(plain(english.stdout + english.stderr).replaceAll(/^.*›.*$/gmu, '')).not.toMatch(HAN);
  if (name === 'init') return;
  const chinese = await runBidui([...args]);
  expect(plain(chinese.stdout + chinese.stderr)).not.toMatch(SENTENCE);
  expect(chinese.status).toBe(english.status);
});
