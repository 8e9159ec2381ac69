// Shapes of JSON documents as the types of the source say them: TypeScript type → JSON Schema, strict, with the comments of the
// members. Throws for what JSON does not keep (a Map, a function), so that no such thing is ever printed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = path.join(PROJECT, 'src', path.sep).split(path.sep).join('/');

/** Types that hold any JSON value. */
const ANY_JSON = new Set(['Json']);

/** Of more alternatives, such as the codes of messages with their facts, a shape says only what they have in common. */
const MOST_ALTERNATIVES = 40;

/** Reads the source of the program once; every shape that is asked for adds to `definitions`. */
export class TypeShapes {
  /** Name of a type → its schema, for all types that a shape so far refers to. */
  definitions = new Map();
  #program;
  #checker;
  #types = new Map();

  constructor() {
    const config = ts.getParsedCommandLineOfConfigFile(path.join(PROJECT, 'tsconfig.json'), {}, ts.sys);
    this.#program = ts.createProgram(config.fileNames, config.options);
    this.#checker = this.#program.getTypeChecker();
  }

  /** The shapes of the argument of every call `….json(value)` in a file below src; of one without such a call, those of the files of its room that it imports. */
  printedBy(file) {
    const source = this.#program.getSourceFile(SOURCES + file);
    if (source === undefined) throw new Error(`no such source: ${file}`);
    const shapes = [];
    const visit = (node) => {
      if (ts.isCallExpression(node) && isJsonCall(node.expression) && node.arguments.length === 1) {
        const type = this.#checker.getTypeAtLocation(node.arguments[0]);
        shapes.push({ label: this.#label(type), schema: this.#schema(type) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    if (shapes.length === 0) this.#importedBeside(source).forEach(visit);
    return shapes;
  }

  /** Sources of the same room that a source imports. */
  #importedBeside(source) {
    return source.statements
      .filter(
        (statement) => ts.isImportDeclaration(statement) && /^\.\.?\/[\w-]+\.js$/.test(statement.moduleSpecifier.text),
      )
      .map(({ moduleSpecifier }) => path.posix.join(path.posix.dirname(source.fileName), moduleSpecifier.text))
      .map((file) => this.#program.getSourceFile(file.replace(/js$/, 'ts')))
      .filter((imported) => imported !== undefined);
  }

  /** The shape of the one interface, type or function result with this name at the top of a source. */
  named(name) {
    const found = this.#program
      .getSourceFiles()
      .filter((source) => source.fileName.startsWith(SOURCES))
      .flatMap((source) => source.statements.filter((statement) => statement.name?.text === name));
    if (found.length !== 1) throw new Error(`${found.length} declarations of ${name}`);
    const [declaration] = found;
    if (!ts.isFunctionDeclaration(declaration)) return this.#schema(this.#checker.getTypeAtLocation(declaration));
    const signature = this.#checker.getSignatureFromDeclaration(declaration);
    return this.#schema(this.#checker.getReturnTypeOfSignature(signature));
  }

  #label(type) {
    const name = nameOf(type);
    if (name !== null) return name;
    if (this.#checker.isArrayType(type)) return `${this.#label(this.#checker.getTypeArguments(type)[0])}[]`;
    return type.isUnion() ? type.types.map((member) => this.#label(member)).join(' | ') : `{${this.#keysOf(type)}}`;
  }

  #keysOf(type) {
    return this.#propertiesOf(type).map((property) => property.name);
  }

  /** As declared; those of a mapped type, which come in the order of a union, by name. */
  #propertiesOf(type) {
    const properties = this.#checker.getPropertiesOfType(type);
    return (type.objectFlags & ts.ObjectFlags.Mapped) === 0 ? properties : sorted(properties, ({ name }) => name);
  }

  #schema(type) {
    const name = nameOf(type);
    if (name === null) return this.#plainSchema(type);
    if (ANY_JSON.has(name)) return {};
    if (this.#types.get(name) === undefined) {
      this.#types.set(name, type);
      this.definitions.set(name, { description: this.#comment(type.aliasSymbol ?? type.symbol) });
      Object.assign(this.definitions.get(name), this.#plainSchema(type));
    } else if (this.#types.get(name) !== type) throw new Error(`two types are called ${name}`);
    return { $ref: `#/$defs/${name}` };
  }

  #plainSchema(type) {
    const { flags } = type;
    if (flags & ts.TypeFlags.Any || flags & ts.TypeFlags.Unknown) return {};
    if (type.isUnion()) return this.#unionSchema(type.types);
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
    if (flags & ts.TypeFlags.BooleanLiteral) return { enum: [this.#checker.typeToString(type) === 'true'] };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (this.#checker.isTupleType(type)) return this.#tupleSchema(type);
    if (this.#checker.isArrayType(type)) {
      return { type: 'array', items: this.#schema(this.#checker.getTypeArguments(type)[0]) };
    }
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#objectSchema(type);
    throw new Error(`no JSON: ${this.#checker.typeToString(type)}`);
  }

  #unionSchema(members) {
    const literals = members
      .filter((type) => type.isStringLiteral() || type.isNumberLiteral())
      .map(({ value }) => value);
    const isBoolean = members.filter((type) => type.flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const others = members.filter(
      (type) =>
        !(type.isStringLiteral() || type.isNumberLiteral() || type.flags & ts.TypeFlags.Undefined) &&
        !(isBoolean && type.flags & ts.TypeFlags.BooleanLiteral) &&
        !(type.flags & ts.TypeFlags.Null),
    );
    const all = [
      ...(literals.length > 0 ? [wordsSchema(literals)] : []),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...sorted(
        others.map((type) => this.#schema(type)),
        JSON.stringify,
      ),
      ...(members.some((type) => type.flags & ts.TypeFlags.Null) ? [{ type: 'null' }] : []),
    ];
    if (all.length > MOST_ALTERNATIVES) return common(all);
    return all.length === 1 ? all[0] : { anyOf: all };
  }

  #tupleSchema(type) {
    const items = this.#checker.getTypeArguments(type).map((member) => this.#schema(member));
    return { type: 'array', prefixItems: items, items: false };
  }

  #objectSchema(type) {
    const declared = type.symbol?.declarations?.[0]?.getSourceFile();
    const isForeign = declared !== undefined && !declared.fileName.startsWith(SOURCES);
    const isMapped = isForeign && (type.objectFlags & ts.ObjectFlags.Mapped) !== 0;
    if ((isForeign && !isMapped) || type.getCallSignatures().length > 0) {
      throw new Error(`no JSON: ${this.#checker.typeToString(type)}`);
    }
    const schema = { type: 'object', properties: {}, required: [], additionalProperties: false };
    for (const property of this.#propertiesOf(type)) {
      const value = this.#checker.getTypeOfSymbol(property);
      const description = this.#comment(property);
      schema.properties[property.name] = { ...this.#schema(value), ...(description === '' ? {} : { description }) };
      if (!isOptional(property, value)) schema.required.push(property.name);
    }
    const index = this.#checker.getIndexInfosOfType(type)[0];
    if (index !== undefined) schema.additionalProperties = this.#schema(index.type);
    return schema;
  }

  #comment(symbol) {
    if (symbol === undefined) return '';
    return ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replaceAll(/\s+/g, ' ');
  }
}

function wordsSchema(words) {
  return words.length > MOST_ALTERNATIVES ? { type: 'string' } : { enum: sorted(words, String) };
}

/** What many shapes have in common: a word of any of them, members that all of them have. */
function common(schemas) {
  const [first, ...others] = schemas;
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
  if (schemas.every((schema) => schema.enum?.every((word) => typeof word === 'string') || schema.type === 'string')) {
    const { description } = first;
    return { type: 'string', ...(description === undefined ? {} : { description }) };
  }
  if (!schemas.every((schema) => schema.type === 'object')) return { anyOf: schemas };
  const names = Object.keys(first.properties).filter((name) => others.every((other) => name in other.properties));
  return {
    ...first,
    properties: Object.fromEntries(names.map((name) => [name, common(schemas.map((each) => each.properties[name]))])),
    required: names.filter((name) => schemas.every((schema) => schema.required.includes(name))),
  };
}

/** The order in which TypeScript holds the members of a union depends on what it read first. */
function sorted(values, keyOf) {
  return [...values].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function isJsonCall(expression) {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'json';
}

/** Types that the source declares have a name; types made of others on the spot, and lists of words, have none. */
function nameOf(type) {
  const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined);
  const declared = symbol?.declarations?.[0];
  const isOwn = declared?.getSourceFile().fileName.startsWith(SOURCES) === true;
  const isGeneric = (type.aliasTypeArguments ?? []).length > 0;
  const isWord =
    type.isUnion() && type.types.every((member) => member.flags & (ts.TypeFlags.Literal | ts.TypeFlags.Null));
  return isOwn && !isGeneric && !isWord ? symbol.name : null;
}

function isOptional(property, value) {
  const isUndefined = value.isUnion() && value.types.some((member) => member.flags & ts.TypeFlags.Undefined);
  return isUndefined || (property.flags & ts.SymbolFlags.Optional) !== 0;
}
