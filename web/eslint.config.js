// The page's lint rules: the strict type-checked set, with each exception explained.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { shownText } from './build/shownText.js';

// Names that are the same in all languages, or that only programs read.
const kUntranslated = ['Atrium', 'Mac OS', 'atrium signals 1', 'screen sound'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-lines': ['error', 500],
      'max-lines-per-function': ['error', 60],
      'no-console': 'error',
      // Numbers in sentences need no conversion to be readable.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Event handlers are one-liners that return what they call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Handing an async handler to an event is fine; a lost promise elsewhere is not.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['tests/**', 'tools/**', 'web/build/**', 'web/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    files: ['web/src/**'],
    ignores: ['web/src/language/**'],
    plugins: { atrium: { rules: { 'shown-text': shownText } } },
    rules: { 'atrium/shown-text': ['error', { allow: kUntranslated }] },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
