// Packages published as ES modules only; jest runs CommonJS, so swc turns them as well.
const esModules = [
  'uuid',
  'jose',
  'pg-boss',
  'serialize-error',
  'non-error',
  'type-fest',
  'cron-parser',
  'gcoord',
  'chinese-days',
  'csv-parse',
  'csv-stringify',
  'p-limit',
  'yocto-queue',
  'fastify',
  '@as-integrations',
  'commander',
  '@cloudflare',
  'libphonenumber-js',
  'typeorm',
  'luxon',
];

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/.renda/', '<rootDir>/.nx/', '<rootDir>/.cache/'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/libs/platform/testing/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/libs/platform/testing/src/jest/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/libs/platform/testing/src/jest/after-env.ts'],
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  testTimeout: 30_000,
};
