import { availableParallelism } from 'node:os';

/** Jest reads CommonJS, so swc turns the project's modules into it on the way in; packages that come only as ES modules go the same way. */
export default {
  testEnvironment: 'node',
  testTimeout: 180_000,
  // Many tests wait for programs of their own, so one more goes at once than there are cores.
  maxWorkers: availableParallelism() + 1,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|temporal-polyfill|temporal-utils)/)'],
};
