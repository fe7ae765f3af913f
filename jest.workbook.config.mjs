import base from './jest.config.mjs';

/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/libs/**/*.workbook.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
