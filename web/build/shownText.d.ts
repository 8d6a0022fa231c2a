import type { Rule } from 'eslint';

export const shownText: Rule.RuleModule;
