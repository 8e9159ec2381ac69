// json.md: the shape of every document and line that the program prints or writes as JSON, from the types of the source. The same
// shapes, as json-schema.json, are held against real output by tests.
import { COMMANDS } from '../../dist/cli/commands.js';
import { codeText, page, pageHead, table } from './markdown.mjs';
import { TypeShapes } from './type-shapes.mjs';

/** Of a command with several documents: when it prints which, by the beginning of their names. */
const WHEN = {
  archive: { ArchiveCheck: 'with `--check`', UnlockedOriginals: 'with `--unlock`', ArchiveResult: 'otherwise' },
  'handover import': { HandoverImport: 'one archive', '{archives': 'several archives' },
  'config import': { SetupDocument: 'answers to the questions of a setup', SettingsImport: 'otherwise' },
  rules: { '{file': 'with `--xlsx`', '{as_of': 'otherwise' },
};

const LINES = {
  'identify --json': identityLine,
  'inspect --rows': (shapes) => shapes.named('InspectedRow'),
  'ledger export': ledgerLine,
  names: (shapes) => shapes.named('NamePairLine'),
};

const FILES = {
  'findings.jsonl': [
    'One line for every finding of a batch, sorted by number.',
    (shapes) => shapes.named('findingShape'),
  ],
  'review.jsonl': ['One line for every pair that only a person can decide.', (shapes) => shapes.named('reviewShape')],
  'links.jsonl': [
    'One line for every pair that is linked or needs a person, sorted by place: of `link`, `dedupe` and `compare --links`.',
    (shapes) => shapes.named('LinkLine'),
  ],
  'manifest.json': ['What went into a batch, which rules ran, what came out.', (shapes) => shapes.named('Manifest')],
};

/** Both files that tell of JSON. */
export function jsonPages() {
  const shapes = jsonShapes();
  return [['json.md', jsonPage(shapes)], ['json-schema.json', jsonSchema(shapes)], ...commandSchemas(shapes)];
}

/** Raised when a member is removed, renamed or means something else; new members come without it. */
const VERSION = 1;

const OF_ANY_COMMAND = {
  error: 'any command that fails, with --json',
  'dry-run': 'any command that writes, with --dry-run --json',
};

/** One file for every document that --json prints, errors too, each complete by itself: `json-schemas/run.v1.json`. */
function commandSchemas({ failure, dryRun, commands, lines, definitions }) {
  const all = new Map(definitions);
  const documents = [
    ...[...commands].map(([name, shapes]) => [name, shapes.map(({ schema }) => schema)]),
    ...[...lines].map(([name, shape]) => [`${name.replace(' --json', '').replace('--', '')} line`, [shape]]),
    ['error', [failure]],
    ['dry-run', [dryRun]],
  ];
  return documents.map(([name, schemas]) => {
    const file = name.replaceAll(' ', '-');
    const text = JSON.stringify(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:bidui:json:${file}:v${VERSION}`,
        title: OF_ANY_COMMAND[name] ?? `bidui ${name}`,
        ...(schemas.length === 1 ? schemas[0] : { anyOf: schemas }),
        $defs: Object.fromEntries(usedBy(schemas, all)),
      },
      null,
      1,
    );
    return [`json-schemas/${file}.v${VERSION}.json`, `${text}\n`];
  });
}

/** Definitions that shapes refer to, directly or through others, by name. */
function usedBy(schemas, all) {
  const used = new Map();
  const visit = (schema) => {
    for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/gu)) {
      if (used.has(name)) continue;
      used.set(name, all.get(name));
      visit(all.get(name));
    }
  };
  schemas.forEach(visit);
  return [...used].sort(byName);
}

/** All shapes: of failures, of documents by command, of lines and files by name, and the definitions that they refer to. */
function jsonShapes() {
  const shapes = new TypeShapes();
  const [failure] = shapes.printedBy('cli/run-command-line.ts').map(({ schema }) => schema);
  const dryRun = shapes.named('DryRunDocument');
  const commands = commandDocuments(shapes);
  const lines = new Map(Object.entries(LINES).map(([name, shapeOf]) => [name, shapeOf(shapes)]));
  const files = new Map(Object.entries(FILES).map(([name, [, shapeOf]]) => [name, shapeOf(shapes)]));
  return { failure, dryRun, commands, lines, files, definitions: shapes.definitions };
}

/** Command → its documents and when it prints which. Throws when the tables above do not fit the source. */
function commandDocuments(shapes) {
  const documents = new Map();
  for (const { name } of COMMANDS) {
    const printed = shapes.printedBy(`cli/commands/${name.replaceAll(' ', '-')}.ts`);
    const isLines = LINES[name] !== undefined || LINES[`${name} --json`] !== undefined;
    if (printed.length === 0 && !isLines) throw new Error(`no JSON document of ${name}`);
    const when = (label) => (printed.length > 1 ? whenOf(name, label) : '');
    if (printed.length > 0) {
      documents.set(
        name,
        printed.map(({ label, schema }) => ({ when: when(label), schema })),
      );
    }
  }
  return documents;
}

function whenOf(command, label) {
  const found = Object.entries(WHEN[command] ?? {}).find(([name]) => label.startsWith(name));
  if (found === undefined) throw new Error(`when does ${command} print ${label}?`);
  return found[1];
}

/** The answer of `identify` is written by hand for speed: an identity without what only the program needs. */
function identityLine(shapes) {
  shapes.named('Identity');
  const { Identity: identity } = Object.fromEntries(shapes.definitions);
  shapes.definitions.delete('Identity');
  const { parts: _parts, matchKey: _matchKey, birthDate, ...others } = identity.properties;
  const properties = { ...others, birth_date: birthDate };
  return { ...identity, properties, required: Object.keys(properties) };
}

/** An event with its detail beside the digest, as the plain export has it. */
function ledgerLine(shapes) {
  shapes.named('LedgerEvent');
  const { anyOf } = shapes.definitions.get('LedgerEvent');
  shapes.definitions.delete('LedgerEvent');
  const description = 'Personal detail by the digest that the event is hashed with; its content is gone after a purge.';
  const content = {
    type: 'object',
    properties: { digest: { type: 'string' }, content: {} },
    required: ['digest', 'content'],
    additionalProperties: false,
  };
  const detail = { anyOf: [content, { type: 'null' }], description };
  return { anyOf: anyOf.map((event) => ({ ...event, properties: { ...event.properties, detail } })) };
}

const link = (name) => `[${name}](#${name.toLowerCase()})`;

/** The same shapes for programs; a document of `bidui status --json` is one of `commands.status`. */
function jsonSchema({ failure, dryRun, commands, lines, files, definitions }) {
  const alternatives = (documents) =>
    documents.length === 1 ? documents[0].schema : { anyOf: documents.map(({ schema }) => schema) };
  const parts = {
    commands: [...commands].map(([name, documents]) => [name, alternatives(documents)]),
    failure,
    dryRun,
    lines: [...lines],
    files: [...files],
    $defs: [...definitions].sort(byName),
  };
  const texts = Object.entries(parts).map(
    ([name, part]) => `${JSON.stringify(name)}: ${Array.isArray(part) ? entriesText(part) : JSON.stringify(part)}`,
  );
  return `{\n"$schema": "https://json-schema.org/draft/2020-12/schema",\n${texts.join(',\n')}\n}\n`;
}

/** An object with one line for each member, so that a change shows where it is. */
function entriesText(entries) {
  return `{\n${entries.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
}

function byName([one], [other]) {
  return one < other ? -1 : 1;
}

function jsonPage({ failure, dryRun, commands, lines, files, definitions }) {
  const rows = [...commands].flatMap(([name, documents]) =>
    documents.map(({ when, schema }) => [codeText(`bidui ${name} --json`), when, linkOrPlace(schema, name)]),
  );
  return page(
    pageHead(
      'JSON shapes',
      'What `--json` prints, line by line where a command prints lines, and the machine-readable files of a batch. `?` after a ' +
        'name: the member may be absent. Days are `2018-07-25`, times ISO 8601 with offset. The same for programs: ' +
        '[JSON Schema](json-schema.json), and for each command by itself in the folder `json-schemas`, with its version in the name. New members may be added; those that ' +
        'stand here keep name and meaning.',
    ),
    '## Commands',
    table(['command', 'when', 'document'], rows),
    [...commands].flatMap(([name, documents]) => {
      const unnamed = documents.filter(({ schema }) => schema.$ref === undefined);
      return unnamed.length === 0 ? [] : [`### ${name}`, ...unnamed.map(({ schema }) => codeBlock(schema))];
    }),
    '### When a command fails',
    'One document on standard output beside the message on standard error; the [exit status](exit-codes.md) tells the kind.',
    codeBlock(failure),
    '### With `--dry-run`',
    'For every command that runs in a copy; the document that the command itself prints stands in `document`.',
    codeBlock(dryRun),
    '## Lines',
    [...lines].flatMap(([name, schema]) => [`### ${name}`, 'One document a line:', ...lineBlocks(schema)]),
    '## Files',
    [...files].flatMap(([name, schema]) => [`### ${name}`, FILES[name][0], linkOrBlock(schema)]),
    '## Shapes',
    [...definitions]
      .sort(byName)
      .flatMap(([name, { description, ...schema }]) => [
        `### ${name}`,
        ...(description === '' ? [] : [description]),
        codeBlock(schema),
      ]),
  );
}

function linkOrPlace(schema, command) {
  return schema.$ref === undefined ? `[below](#${command.replaceAll(' ', '-')})` : link(nameIn(schema));
}

function linkOrBlock(schema) {
  return schema.$ref === undefined ? codeBlock(schema) : link(nameIn(schema));
}

function nameIn(schema) {
  return schema.$ref.slice('#/$defs/'.length);
}

/** Lines of several kinds share most members: those once, then what each kind has of its own. */
function lineBlocks(schema) {
  if (schema.anyOf === undefined) return [linkOrBlock(schema)];
  const [first, ...others] = schema.anyOf;
  const same = (name) => others.every((other) => isEqual(other.properties[name], first.properties[name]));
  const shared = Object.entries(first.properties).filter(([name]) => same(name));
  const kinds = schema.anyOf.map(({ properties }) => properties.kind.enum[0]);
  const properties = {
    kind: { ...first.properties.kind, enum: kinds },
    payload: { ...first.properties.payload, $ref: '#/$defs/payload of this kind, below' },
    ...Object.fromEntries(shared),
  };
  return [
    codeBlock({ ...first, properties }),
    ...schema.anyOf.flatMap((event) => [
      `Payload of \`${event.properties.kind.enum[0]}\`:`,
      codeBlock(event.properties.payload),
    ]),
  ];
}

function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function codeBlock(schema) {
  return `\`\`\`ts\n${typeText(schema, '')}\n\`\`\``;
}

function typeText(schema, indent) {
  if (schema.$ref !== undefined) return nameIn(schema);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((member) => typeText(member, indent)).join(' | ');
  if (schema.prefixItems !== undefined) {
    return `[${schema.prefixItems.map((member) => typeText(member, indent)).join(', ')}]`;
  }
  if (schema.type === 'array') {
    const item = typeText(schema.items, indent);
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object') return objectText(schema, indent);
  return schema.type ?? 'any JSON';
}

function objectText({ properties, required, additionalProperties: further }, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([name, schema]) => [
    ...(schema.description === undefined ? [] : [`${inner}// ${schema.description}`]),
    `${inner}${name}${required.includes(name) ? '' : '?'}: ${typeText(schema, inner)}`,
  ]);
  if (further !== false) lines.push(`${inner}[name: string]: ${typeText(further, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}
