// A reporter of vitest: leaves in the file named by BIDUI_TEST_COUNT how many tests passed and failed, and how long each test file took
// with its set-up, which the times of its tests leave out.
import { writeFileSync } from 'node:fs';

export default class TestCount {
  onTestRunEnd(modules) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const files = modules.map((module) => {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      const { collectDuration, setupDuration, prepareDuration, duration } = module.diagnostic();
      const seconds = (collectDuration + setupDuration + prepareDuration + duration) / 1000;
      return { file: module.relativeModuleId, seconds };
    });
    writeFileSync(process.env.BIDUI_TEST_COUNT, JSON.stringify({ ...count, files }));
  }
}
