/** The comparison of every kind of field. */
import type { IdentifyContext } from '../../normalise/identity.js';
import type { Comparison, FieldKind } from './comparison.js';
import { dateComparison } from './date-field.js';
import { identityComparison } from './identity-field.js';
import { nameComparison } from './name-field.js';
import {
  categoryComparison,
  codeComparison,
  emailComparison,
  householdComparison,
  phoneComparison,
  placeComparison,
  sexComparison,
  wordComparison,
  wordsComparison,
} from './text-fields.js';

/** The values of a comparison are its own; the engine passes them back unread. */
export function comparisonOf(kind: Exclude<FieldKind, 'ignore'>, context: IdentifyContext): Comparison {
  switch (kind) {
    case 'name':
      return nameComparison;
    case 'given_name':
    case 'surname':
      return wordComparison;
    case 'identity':
      return identityComparison(context);
    case 'code':
      return codeComparison;
    case 'date':
      return dateComparison;
    case 'sex':
      return sexComparison;
    case 'phone':
      return phoneComparison;
    case 'address':
    case 'text':
      return wordsComparison;
    case 'place':
      return placeComparison;
    case 'household':
      return householdComparison;
    case 'email':
      return emailComparison;
    case 'category':
      return categoryComparison;
  }
}
