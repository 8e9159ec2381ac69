// Words of src: what a user reads stands in the catalogues, and names and comments are plain English.

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
export const noUserLiterals = {
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
export const noPrivateWords = {
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
