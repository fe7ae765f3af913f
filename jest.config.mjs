import { realData } from './libs/platform/testing/src/real-data.ts';

// Published as ES modules only; jest runs CommonJS, so swc turns these few as well. Turning more only costs time.
const esModules = [
  '@cloudflare/blindrsa-ts',
  'auto-bind',
  'change-case-all',
  'change-case',
  'commander',
  'cookie',
  'jose',
  'non-error',
  'pg-boss',
  'serialize-error',
  'sponge-case',
  'swap-case',
  'uuid',
];

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
  // Tests over the real data alone are left out where it is not, as the global set-up says.
  testPathIgnorePatterns: [
    '/node_modules/',
    '\\.(browser|workbook)\\.spec\\.ts$',
    ...(realData() === undefined ? ['\\.real-data\\.spec\\.ts$'] : []),
  ],
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
