import usual from '../../jest.config.js';

/** The tests that need Chromium. Each file has a bot, a Playground and a browser of its own, so no more go at once than two. */
export default {
  ...usual,
  rootDir: '../..',
  maxWorkers: 2,
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/browser/*.browser.ts'],
  globalSetup: '<rootDir>/test/browser/setup.ts',
};
