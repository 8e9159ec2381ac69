// Imports of src: a folder may import only from the folders its row names, a library has one folder that imports it, and what commands do is
// loaded late.
import path from 'node:path';

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
const source = path.resolve(import.meta.dirname, '../../../src');

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

const isInSource = (file) => !path.relative(source, file).startsWith('..');

function foldersOf(file) {
  const parts = path.relative(source, file).split(path.sep);
  return parts.length === 1 ? [path.parse(file).name] : parts.slice(0, -1);
}

const MAKER_OF_CONNECTIONS = path.join('src', 'store', 'sqlite-connection.ts');
const LOADED_LATE = /^(\.\.\/)+(app\/|(compare-summary|inspection|password-prompt)\.js)/u;
const isTypeImport = (node) =>
  node.importKind === 'type' ||
  (node.specifiers.length > 0 && node.specifiers.every((each) => each.importKind === 'type'));

/** Imports point one way: between folders by allowedImports, between sub-folders by allowedSiblings. */
export const oneWayImports = {
  create: (context) => {
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

/** Each library has one folder that imports it, and connections have one maker in it, which keeps their handles alive. */
export const ownLibraries = {
  create: (context) => {
    const [folder] = foldersOf(context.filename);
    const check = (node, isTypeOnly) => {
      const owner = Object.hasOwn(ownedLibraries, node.value) ? ownedLibraries[node.value] : undefined;
      if (owner !== undefined && owner !== folder && isInSource(context.filename)) {
        context.report({ node, message: `only src/${owner} imports ${node.value}` });
      } else if (node.value === 'better-sqlite3' && !isTypeOnly && !context.filename.endsWith(MAKER_OF_CONNECTIONS)) {
        context.report({ node, message: 'use openConnection of src/store/sqlite-connection' });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source, isTypeImport(node)),
      ImportExpression: (node) => check(node.source, false),
    };
  },
};

/** Help reads every command's file: what does the work is loaded inside `run`, by `import()`. */
export const loadLate = {
  create: (context) => ({
    ImportDeclaration: (node) => {
      if (LOADED_LATE.test(node.source.value) && !isTypeImport(node)) {
        context.report({ node, message: 'import() it inside run, so that help stays quick' });
      }
    },
  }),
};
