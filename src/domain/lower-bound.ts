/** Position of the first of `count` ascending values that is not below `wanted`; `count` when all are. */
export function lowerBound(count: number, valueAt: (position: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
