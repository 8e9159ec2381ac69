/**
 * Reading that is proved: afterwards every file is still the one that was hashed. Files that changed meanwhile are planned and read once
 * more; changed again, nothing of the reading counts. The work given must leave nothing behind that a second reading would not replace.
 */
import { placeOfFile } from '../domain/place.js';
import { UserError } from '../domain/problem.js';
import { changedInput, type InputFile } from './plan-inputs.js';

/** Names the files that the work reads, before it reads them. */
export type WatchFiles = (files: Iterable<InputFile>) => void;

/** Throws the errors of the work, and UserError `input_changed`. */
export async function readUnchanged<Result>(work: (watch: WatchFiles) => Promise<Result>): Promise<Result> {
  for (let isSecond = false; ; isSecond = true) {
    const watched: InputFile[] = [];
    const outcome = await settle(
      work((files) => {
        watched.push(...files);
      }),
    );
    // A file cut in the middle may end the work with any error: only whole files may speak.
    const changed = await changedInput(watched);
    if (changed === null) {
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    }
    if (isSecond) throw new UserError('input_changed', {}, placeOfFile(changed));
  }
}

async function settle<Result>(
  work: Promise<Result>,
): Promise<{ readonly result: Result } | { readonly error: unknown }> {
  try {
    return { result: await work };
  } catch (error) {
    return { error };
  }
}
