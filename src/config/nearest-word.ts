/** Spelling help: the known word nearest to a mistyped one. */

/** Words farther away than this share of their length are no help. */
const MAX_DISTANCE_RATE = 0.5;

/** Nearest by edit distance (insert, delete, replace, swap neighbours), or null when none is near. Example: "sourcs" → "sources". */
export function nearestWord(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  if (best === null || bestDistance > Math.max(1, Math.floor(best.length * MAX_DISTANCE_RATE))) return null;
  return best;
}

/**
 * The entries nearest to a typed word, nearest first, at most `most`: an entry is as near as the nearest of its names (edit distance
 * by length), and one whose name contains the word comes first. Example: "property" → housing.property before health.death.
 */
export function nearestEntries<Entry>(
  word: string,
  entries: readonly Entry[],
  { namesOf, most }: { readonly namesOf: (entry: Entry) => readonly string[]; readonly most: number },
): Entry[] {
  const typed = word.toLowerCase();
  const distanceTo = (name: string): number =>
    typed !== '' && name.toLowerCase().includes(typed)
      ? 0
      : editDistance(typed, name.toLowerCase()) / Math.max(typed.length, name.length);
  return entries
    .map((entry) => ({ entry, distance: Math.min(...namesOf(entry).map(distanceTo)) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
