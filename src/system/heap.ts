/**
 * How far the JavaScript heap may grow between two collections. Left alone it grows to four times what is alive before it is tidied:
 * in a province's pass a gigabyte for the 250 MB that are needed. Only the commands of a pass
 * set it: a program that uses bidui as a library keeps its own bounds.
 */
import { setFlagsFromString } from 'node:v8';

/** Growth in percent of the data that survived the last collection; measured on the province benchmark, smaller ones cost time. */
const GROWTH_PERCENT = 80;

/** For the rest of the process. V8 reads the flag at every collection (Node 20, 22 and 24 know it). */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
