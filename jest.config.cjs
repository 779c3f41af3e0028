/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(ts|js)$': '@swc/jest' },
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(graphile-worker|graphile-config|@graphile/logger)/)'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/refused.ts', '<rootDir>/tests/support/record-answers.ts'],
  maxWorkers: 3,
  testTimeout: 30_000,
};
