/** `verify` against somebody without the key; 500 forgeries run by night. */
import { expect, it } from 'vitest';
import { sweepForgeries } from '../../support/ledger-forgery.js';

it('sees every cut tail, flipped byte and chain made anew without the key (50 forgeries)', async () => {
  await expect(sweepForgeries(50, 20180725)).resolves.toEqual({ forgeries: 50, missed: [] });
});
