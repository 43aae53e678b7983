import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** What a folder may not import. The folder is the permission: see "How the parts fit" in the README. */
const NODE = { group: ['node:*'], message: 'Node belongs to main/.' }
const DATABASE = { group: ['@duckdb/*'], message: 'Only main/engine speaks to the database.' }
const ELECTRON = {
  group: ['electron', 'electron/*'],
  message: 'Only main/index.ts, the preload and the desktop host know Electron.'
}
const VIEW = {
  group: ['react', 'react-dom', 'react-dom/*', 'react-aria-components', '@tanstack/*'],
  message: 'The view belongs to renderer/.'
}
const HOSTS = { group: ['**/hosts/**'], message: 'The engine and the exports know no host.' }
const MAIN = { group: ['**/main/**'], message: 'Reach the engine through the contract only.' }
const MEASURE = {
  group: [
    '**/measures/measure',
    '**/measures/pooled',
    '**/measures/sample-of',
    '**/measures/difference-test'
  ],
  message: 'Ask shared/figures/group for numbers: it hides those of small groups.'
}
const RENDERER = { group: ['**/renderer/**'], message: 'Nothing points back to the renderer.' }

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } }
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true }
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      eqeqeq: 'error'
    }
  },
  { files: ['shared/**'], rules: forbid(NODE, DATABASE, ELECTRON, VIEW, MAIN, RENDERER, MEASURE) },
  { files: ['shared/figures/**'], rules: forbid(NODE, DATABASE, ELECTRON, VIEW, MAIN, RENDERER) },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of the React compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      ...forbid(NODE, DATABASE, ELECTRON, MAIN, MEASURE)
    }
  },
  { files: ['main/**'], rules: forbid(ELECTRON, VIEW, RENDERER, DATABASE, MEASURE) },
  { files: ['main/engine/**'], rules: forbid(ELECTRON, VIEW, RENDERER, HOSTS, MEASURE) },
  { files: ['main/export/**'], rules: forbid(ELECTRON, VIEW, RENDERER, HOSTS, DATABASE, MEASURE) },
  {
    files: ['main/index.ts', 'main/preload.ts', 'main/hosts/desktop/**'],
    rules: forbid(VIEW, RENDERER, DATABASE, MEASURE)
  },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node }
  }
)
