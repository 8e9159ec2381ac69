// The project's own rules, for the linter.
import { loadLate, oneWayImports, ownLibraries } from './imports.mjs';
import { noPrivateWords, noUserLiterals } from './words.mjs';

export default {
  meta: { name: 'house' },
  rules: {
    'load-late': loadLate,
    'no-private-words': noPrivateWords,
    'no-user-literals': noUserLiterals,
    'one-way-imports': oneWayImports,
    'own-libraries': ownLibraries,
  },
};
