// The one-way imports of the source layout are held here: a folder may import only from the folders its row names.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const base = ['domain'];
const knowledge = [...base, 'config', 'catalog'];
const stage = [...knowledge, 'normalise'];

/** Folder -> folders it may import from (itself is always allowed). */
const allowedImports = {
  domain: [],
  config: [...base, 'catalog'],
  catalog: base,
  normalise: knowledge,
  tabular: stage,
  intake: stage,
  rules: stage,
  ledger: stage,
  store: stage,
  system: stage,
  report: stage,
  feedback: stage,
  sampling: stage,
  workspace: [...stage, 'ledger', 'store', 'system'],
  delivery: [...stage, 'tabular', 'intake', 'rules', 'store', 'system', 'workspace'],
  linkage: [...stage, 'intake', 'rules', 'store', 'delivery'],
  compare: [...stage, 'tabular', 'intake', 'rules', 'ledger', 'store', 'system', 'workspace', 'delivery', 'linkage'],
  'rule-test': [...stage, 'intake', 'rules', 'store', 'delivery', 'linkage'],
  app: [
    ...stage,
    'tabular',
    'intake',
    'rules',
    'ledger',
    'store',
    'system',
    'report',
    'feedback',
    'sampling',
    'workspace',
    'delivery',
    'linkage',
    'compare',
    'rule-test',
  ],
  cli: [...knowledge, 'normalise', 'app', 'workspace', 'system'],
  // The library: src/index.ts, a file and no folder.
  index: [...knowledge, 'normalise', 'app', 'workspace', 'system'],
};

/** Library -> the only folder that may import it. */
const ownedLibraries = {
  commander: 'cli',
  chalk: 'cli',
  'cli-progress': 'cli',
  'better-sqlite3': 'store',
  echarts: 'report',
  exceljs: 'tabular',
  papaparse: 'tabular',
  yauzl: 'tabular',
  jszip: 'tabular',
  saxes: 'tabular',
  '@e965/xlsx': 'tabular',
  'officecrypto-tool': 'tabular',
  'iconv-lite': 'tabular',
};

/** Folder -> its sub-folder -> siblings that the sub-folder may import from. A folder itself may import from all of them. */
const allowedSiblings = {
  tabular: {
    container: [],
    rows: [],
    text: ['container', 'rows'],
    isolated: ['container', 'rows'],
    xlsx: ['container', 'rows'],
    formats: ['container', 'rows', 'isolated'],
    write: [],
  },
  report: {
    layout: [],
    feedback: ['layout'],
    findings: ['layout'],
    ledger: ['layout', 'feedback'],
    coverage: ['layout'],
    sampling: ['layout'],
    clean: ['layout'],
    handover: ['layout'],
    publication: ['layout'],
    rules: ['layout'],
    pages: ['layout'],
    settings: ['layout'],
    organisation: ['layout'],
    reconcile: ['layout'],
    time: ['layout'],
    checklists: ['layout'],
    analysis: ['layout'],
  },
  compare: { cache: [], plan: [], run: ['cache', 'plan'], result: ['plan', 'run'] },
  intake: {
    header: [],
    columns: ['header'],
    layout: ['header', 'columns'],
    cells: ['header', 'columns', 'layout'],
    rows: ['header', 'columns', 'layout', 'cells'],
  },
};

const folders = Object.keys(allowedImports);
const source = path.join(import.meta.dirname, 'src');

/** What a program outside src could use too: one folder deep, never the inside of a capability. */
const faces = ['cli', 'index'];

/** Null, or why a file of src must not import another. */
function whyNot(from, to) {
  const [folder, sub] = from;
  const [other, otherSub, ...deeper] = to;
  if (!folders.includes(folder) || !folders.includes(other)) return null;
  if (folder !== other) {
    if (faces.includes(folder) && deeper.length > 0)
      return `src/${folder} must not import the inside of src/${other}/${otherSub}`;
    return allowedImports[folder].includes(other) ? null : `src/${folder} must not import src/${other}`;
  }
  const siblings = allowedSiblings[folder];
  if (siblings === undefined || sub === undefined || sub === otherSub) return null;
  if (otherSub !== undefined && siblings[sub]?.includes(otherSub)) return null;
  return `src/${folder}/${sub} must not import src/${folder}/${otherSub ?? ''}`;
}

/** Imports point one way: between folders by allowedImports, between sub-folders by allowedSiblings. */
const oneWayImports = {
  create: (context) => {
    const foldersOf = (file) => {
      const parts = path.relative(source, file).split(path.sep);
      return parts.length === 1 ? [path.parse(file).name] : parts.slice(0, -1);
    };
    const check = (node) => {
      const text = node?.value;
      if (typeof text !== 'string' || !text.startsWith('.')) return;
      const target = path.resolve(path.dirname(context.filename), text);
      const why = whyNot(foldersOf(context.filename), foldersOf(target));
      if (why !== null) context.report({ node, message: `${why}: imports point one way` });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};

/** Each library has one folder that imports it. */
function ownLibraries(folder) {
  const others = Object.entries(ownedLibraries).filter(([, owner]) => owner !== folder);
  const paths = others.map(([name, owner]) => ({ name, message: `only src/${owner} imports ${name}` }));
  return {
    files: [`src/${folder}/**/*.ts`, `src/${folder}.ts`],
    rules: { 'no-restricted-imports': ['error', { paths }] },
  };
}

/** Connections are made in one place, which keeps their handles alive; everybody else may name the types. */
const oneMakerOfConnections = {
  files: ['src/**/*.ts', 'test/**/*.ts'],
  ignores: ['src/store/sqlite-connection.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: 'better-sqlite3',
            allowTypeImports: true,
            message: 'use openConnection of src/store/sqlite-connection',
          },
        ],
      },
    ],
  },
};

/** Help reads every command's file: what does the work is loaded inside `run`, by `import()`. */
const commandsLoadLate = {
  files: ['src/cli/commands/**/*.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./)+((pipeline|app)/|(compare-summary|inspection|password-prompt)\\.js)',
            allowTypeImports: true,
            message: 'import() it inside run, so that help stays quick',
          },
        ],
      },
    ],
  },
};

const HAN = /\p{Script=Han}/u;
/** Three words in a row are a sentence. */
const SENTENCE = /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/;
/** Members and makers of declarations that hold both languages beside each other, or an example as it is typed. */
const BILINGUAL = new Set(['zh', 'en', 'line', 'labels']);
const DECLARERS = new Set([
  'dayOf',
  'neededText',
  'passOf',
  'passwordVariable',
  'repeatable',
  'value',
  'flag',
  'required',
  'withDefault',
]);
const PRINTERS = new Set(['line', 'always', 'note', 'complain']);

function ancestors(node) {
  const found = [];
  for (let each = node.parent; each; each = each.parent) found.push(each);
  return found;
}

const isBilingual = (node) =>
  (node.type === 'Property' && BILINGUAL.has(node.key.name)) ||
  (node.type === 'CallExpression' && DECLARERS.has(node.callee.name));
const isPrinting = (node) => node.type === 'CallExpression' && PRINTERS.has(node.callee.property?.name);

/** What a user reads comes from the catalogues (say, renderMessage): one language at a time. */
const noUserLiterals = {
  create(context) {
    const check = (node, text) => {
      const above = ancestors(node);
      const isSpoken = HAN.test(text) && !above.some(isBilingual);
      if (isSpoken || (SENTENCE.test(text) && above.some(isPrinting))) {
        context.report({ node, message: 'words for users stand in src/catalog, in both languages; say their code' });
      }
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
    };
  },
};

/** Folders that speak to users or have no words at all; the others hold words of sheets and of cleaning as data. */
const wordsInCatalogue = {
  files: ['src/cli/**/*.ts', 'src/store/**/*.ts', 'src/linkage/**/*.ts'],
  plugins: { words: { rules: { 'no-user-literals': noUserLiterals } } },
  rules: { 'words/no-user-literals': 'error' },
};

/** Words of a private English → the term of the field that stands for them, in names and comments of src. */
const PRIVATE_WORDS = {
  aside: 'deferred, excluded or skipped',
  crew: 'pool',
  horizon: 'validUntil',
  kin: 'co-residents',
  stretch: 'range',
  taker: 'sink',
  told: 'reported or recognised',
  trouble: 'failure or fault',
};
/** Ordinary English and the published words: a value of rules, an event's member. */
const PLAIN_ENGLISH = /\btold (?:apart|from|together)\b|`[^`]*`/gu;
/** A sentence that begins so is a name without a noun, unless it asks. */
const NAMELESS_SENTENCE = /(?:^|[.:;] )(What|Who|Whom|Whoever)\b[^.?]*(?:\.|$)/u;

function faultOfComment(comment) {
  const text = comment.value
    .replace(/^\s*\*+ ?/gmu, '')
    .replace(PLAIN_ENGLISH, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const opening = NAMELESS_SENTENCE.exec(text)?.[1];
  if (opening !== undefined) return `begin with a noun or a verb, not with "${opening}": "Result of …", "Options of …"`;
  const word = text
    .toLowerCase()
    .match(/[a-z]+/gu)
    ?.find((each) => Object.hasOwn(PRIVATE_WORDS, each));
  return word === undefined ? null : `"${word}" is not a term of the field: ${PRIVATE_WORDS[word]}`;
}

/** Names and comments in plain English, so that a reader from outside finds the words he knows. */
const noPrivateWords = {
  create(context) {
    const check = (node) => {
      const words = node.name
        .replace(/([a-z])([A-Z])/gu, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/u);
      const word = words.find((each) => Object.hasOwn(PRIVATE_WORDS, each));
      if (word !== undefined && !PUBLISHED_NAMES.has(node.name)) {
        context.report({ node, message: `"${word}" is not a term of the field: ${PRIVATE_WORDS[word]}` });
      }
    };
    return {
      Program: () => {
        for (const comment of context.sourceCode.getAllComments()) {
          const message = faultOfComment(comment);
          if (message !== null) context.report({ loc: comment.loc, message });
        }
      },
      Identifier: check,
      PrivateIdentifier: check,
    };
  },
};

/** Stored in ledgers, where names never change. */
const PUBLISHED_NAMES = new Set(['set_aside']);

/** A leading underscore says that a value is left out on purpose (rest of an object, unused operand). */
const unusedVariables = {
  '@typescript-eslint/no-unused-vars': [
    'error',
    {
      argsIgnorePattern: '^_',
      varsIgnorePattern: '^_',
      destructuredArrayIgnorePattern: '^_',
      ignoreRestSiblings: true,
    },
  ],
};

/**
 * A hash of what the built source declares. Rules that ask for types judge a file by the declarations of others too, so the cache of
 * results must not outlive a change of these; ESLint keeps a result only as long as the settings are the same.
 */
function declarationsOfSource() {
  const folder = path.join(import.meta.dirname, 'dist');
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((name) => name.endsWith('.d.ts')).sort()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.cache/',
      'node_modules/',
      '.bench/',
      'demo/',
      'bundle/',
      'test/**/fixtures/',
      'test/bench/duckdb/',
    ],
  },
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    settings: { declarations: declarationsOfSource() },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...unusedVariables,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A quarter of the time of the linter between them; the source has no enums, and the compiler tells classes with private members apart.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
    },
  },
  // Catalogue files are data: one list each, as long as the list is.
  { files: ['src/catalog/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: { ...unusedVariables, '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {
      layout: { rules: { 'one-way-imports': oneWayImports } },
      english: { rules: { 'no-private-words': noPrivateWords } },
    },
    rules: { 'layout/one-way-imports': 'error', 'english/no-private-words': 'error' },
  },
  ...folders.map(ownLibraries),
  oneMakerOfConnections,
  commandsLoadLate,
  wordsInCatalogue,
);
