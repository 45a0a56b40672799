import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** Prints the last line of a test run: `N passed, N failed`. A file that cannot be loaded and an error outside of tests count as failed. */
export class ClosingLineReporter implements Reporter {
  #print: (line: string) => void = () => undefined;

  onInit(vitest: Vitest): void {
    this.#print = (line) => vitest.logger.log(line);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed++;
        if (test.result().state === 'failed') failed++;
      }
      if (module.state() === 'failed' && failed === before) failed++;
    }
    this.#print(`${passed} passed, ${failed} failed`);
  }
}
