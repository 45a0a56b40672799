import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './tools/closingLineReporter.ts';

if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error('Tests run on the Node that the project brings along: npm test, or npm run vitest -- run <path>.');
}

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}'],
    globalSetup: ['packages/server/src/testing/globalSetup.ts'],
    // Tests run as the server does: by Node itself, which strips the types.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new ClosingLineReporter()],
  },
});
