// Seeded randomness for the sample province: every stream is named, so that a change in one part of the generator does not
// move the others. No clock, no Math.random.

/** 32-bit FNV-1a of a text. @param {string} text */
function hashText(text) {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** A stream of pseudo-random draws (mulberry32). @param {string} name */
export function randomStream(name) {
  let state = hashText(name);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** Whole number from `low` to `high`, both included. @param {number} low @param {number} high */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  /** @template T @param {readonly T[]} choices @returns {T} */
  const pick = (choices) => choices[between(0, choices.length - 1)];
  /** @template T @param {readonly T[]} items @returns {T[]} */
  const shuffle = (items) => {
    const copy = [...items];
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = between(0, index);
      [copy[index], copy[other]] = [copy[other], copy[index]];
    }
    return copy;
  };
  const chance = (/** @type {number} */ probability) => next() < probability;
  return { next, between, pick, shuffle, chance };
}
