import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const domains = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'];

/** The table of docs/ARCHITECTURE.md: who may import whom. */
const boundaries = [
  only('type:kernel', 'type:kernel'),
  only('type:platform', 'type:platform', 'type:kernel'),
  only('type:rules', 'type:kernel'),
  only('type:subgraph', 'type:rules', 'type:platform', 'type:kernel'),
  only('type:import', 'type:platform', 'type:kernel'),
  only('type:supergraph', 'type:supergraph', 'type:subgraph', 'type:platform', 'type:kernel'),
  only('type:sample', 'type:import', 'type:client', 'type:subgraph', 'type:supergraph', 'type:platform', 'type:kernel'),
  only(
    'type:app',
    'type:subgraph',
    'type:rules',
    'type:supergraph',
    'type:sample',
    'type:import',
    'type:client',
    'type:platform',
    'type:kernel',
  ),
  only('type:client', 'type:client'),
  ...domains.map((domain) => only(`scope:${domain}`, `scope:${domain}`, 'scope:platform')),
];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/__generated__', '.renda', '.nx', '.cache', 'benchmark/node_modules'] },
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // The page's example queries are run by tests.
          allow: ['@renda/testing', '@renda/console/examples'],
          depConstraints: boundaries,
          // Testing stands on the whole platform, and the platform's own specs stand on testing.
          ignoredCircularDependencies: [['*', 'testing']],
          // Testing loads the heavy libraries only when a spec opens a subgraph; its own example imports them plainly.
          checkDynamicDependenciesExceptions: ['.*'],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // What lets specs import testing must not let the product.
    files: ['{apps,libs}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/spec/**', 'libs/platform/testing/**', 'apps/e2e/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@renda/testing', message: 'Only specs import testing.' }] },
      ],
    },
  },
  {
    // Rules are pure: no package, no Node built-in, no clock, no chance.
    files: ['libs/*/rules/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/spec/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!@renda/kernel$|\\.)', message: 'Rules import the kernel and each other only.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules are given the time.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Rules are given the time.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Rules decide; they do not draw lots.',
        },
      ],
    },
  },
  {
    files: ['apps/renda/**', 'tools/**', 'benchmark/**', '**/*.config.*'],
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
  prettier,
);
