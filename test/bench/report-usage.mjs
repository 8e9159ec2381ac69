// Loaded into the measured program (node --import): writes its peak memory at the end, where BENCH_USAGE says.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const target = process.env['BENCH_USAGE'];
if (isMainThread && target !== undefined) {
  process.on('exit', () => writeFileSync(target, JSON.stringify(process.resourceUsage())));
}
