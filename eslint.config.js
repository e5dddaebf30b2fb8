/** The habits of the house, as far as a machine can see them. Types are checked by tsc; nothing here needs them. */
import jsxA11y from 'eslint-plugin-jsx-a11y'
import react from 'eslint-plugin-react'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const forbid = (...entries) => ['error', ...entries.map(([selector, message]) => ({ selector, message }))]

const RAW_SQL = [
  'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
  'SQL is never put together from strings: use $queryRaw`…` or the parameters of pool.query.',
]
const NOW = [
  "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date']",
  'There is one clock: deps.clock, made in app/platform/clock.server.ts.',
]
const ENV = ["MemberExpression[object.name='process'][property.name='env']:not(MemberExpression[property.name='NODE_ENV'] > MemberExpression)", 'Settings are read once, by app/platform/env.server.ts.']
const MASS = ["Property[key.name='data'] > CallExpression[callee.object.name='Object'][callee.property.name='fromEntries']", 'A form never goes into the database whole: name the fields.']
const ANY_DATE = ["NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']", 'A pure room has no clock: the day is an argument.']
const CHANCE = ["MemberExpression[object.name='Math'][property.name='random']", 'Chance is an argument (deps.chance), or comes from app/platform/ids.server.ts.']

/** What a room may not import, with the reason. */
const noImports = (patterns, message) => ['error', { patterns: [{ group: patterns, message }] }]
const NODE_IO = ['node:*', 'fs', 'fs/*', 'path', 'http', 'https', 'net', 'child_process', 'crypto', 'os', 'process']

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'prisma/generated/', '.data/', '.cache/', '**/public/', 'test-results/', 'docs/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': forbid(RAW_SQL, MASS),
    },
  },

  // The application
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/commands/**'],
    rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS, NOW, ENV, CHANCE), 'no-console': 'error' },
  },
  {
    // the clock itself; an identifier carries the millisecond it was made in
    files: ['app/platform/clock.server.ts', 'app/platform/ids.server.ts', 'app/platform/embedded-postgres.server.ts'],
    rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS, ENV, CHANCE) },
  },
  { files: ['app/platform/env.server.ts'], rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS, NOW, CHANCE) } },
  {
    // PostgreSQL is started with the environment of its parent
    files: ['app/platform/embedded-postgres.server.ts'],
    rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS, CHANCE) },
  },
  {
    // A browser has a clock of its own and no other.
    files: ['app/**/*.tsx', 'app/entry.client.*', 'app/**/*.client.ts'],
    rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS, ENV) },
  },

  // Rooms that know nothing of ours
  {
    files: ['app/rules/**/*.ts'],
    rules: {
      'no-restricted-imports': noImports([...NODE_IO, 'zod', 'react', '@prisma/*', '@remix-run/*', 'pg', '#*', '**/features/**', '**/platform/**', '**/access/**', '**/routes/**', '**/ui/**', '**/i18n/**', '**/content/**', '**/certificates/**'], 'Rules are pure: no database, no clock, no framework, nothing of the other rooms.'),
      'no-restricted-syntax': forbid(RAW_SQL, NOW, ENV, CHANCE),
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'setTimeout', 'setInterval', 'crypto', 'performance'],
    },
  },
  {
    files: ['certificates/**/*.ts'],
    rules: {
      'no-restricted-imports': noImports(['#app/*', '#content', '#db', '../app/**', '../../app/**', '**/content/**', 'zod', 'react', '@prisma/*', '@remix-run/*', 'pg', 'node:http', 'node:https', 'node:net', 'node:child_process'], 'The document engine has never heard of the app: data in, bytes out.'),
      'no-restricted-syntax': forbid(ANY_DATE, ENV, CHANCE),
    },
  },
  {
    files: ['content/**/*.ts'],
    rules: {
      'no-restricted-imports': noImports(['#app/*', '#certificates', '#db', '../app/**', '../../app/**', '@prisma/*', '@remix-run/*', 'pg', 'react'], 'content/ knows nothing of the app.'),
      'no-restricted-syntax': forbid(ANY_DATE, ENV, CHANCE),
    },
  },
  {
    // What goes to the browser takes nothing from the server.
    files: ['app/ui/**/*.{ts,tsx}', 'app/features/**/*.tsx'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: ['**/*.server.ts', '#db', 'pg', 'node:*'], allowTypeImports: true, message: 'This file goes to the browser: types may come from the server, nothing else.' }] }] },
  },

  // Pages
  {
    files: ['app/**/*.tsx', 'test/ui/**/*.tsx'],
    ...react.configs.flat.recommended,
    languageOptions: { ...react.configs.flat.recommended.languageOptions, globals: globals.browser },
    settings: { react: { version: '18.3' } },
  },
  { files: ['app/**/*.tsx', 'test/ui/**/*.tsx'], ...react.configs.flat['jsx-runtime'], settings: { react: { version: '18.3' } } },
  {
    files: ['app/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // a table shown as a list of cards on a phone loses its roles with its display, so they are written out
      'jsx-a11y/no-redundant-roles': ['error', { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], th: ['columnheader', 'rowheader'], td: ['cell'], ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { tr: ['row', 'none', 'presentation'], td: ['cell'], th: ['rowheader', 'columnheader'] }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react/prop-types': 'off',
      'react/no-danger': 'off',
      'react/jsx-no-target-blank': 'error',
      'react/jsx-no-literals': [
        'error',
        { noStrings: false, ignoreProps: true, allowedStrings: ['·', '–', '—', '/', ':', '%', '•', '…', '(', ')', ',', '.', '*', '×', '→', '←', '↑', '↓', '«', '»', '№', '¶', '+', '-', '−', '#', '✓', ' '] },
      ],
    },
  },

  // Commands and tests talk to a terminal and to the clock on the wall.
  { files: ['app/commands/**', 'test/**', '*.ts', '*.js'], rules: { 'no-restricted-syntax': forbid(RAW_SQL, MASS) } },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'react/jsx-no-literals': 'off', 'react/prop-types': 'off', '@typescript-eslint/no-empty-object-type': 'off' } },
)
