import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../../web/build/shownText.js';

function findings(code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.jsx'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { atrium: { rules: { 'shown-text': shownText } } },
    rules: { 'atrium/shown-text': ['error', { allow: ['Atrium'] }] },
  };
  const messages = new Linter().verify(code, [config], 'page.jsx');
  return messages.map(({ message }) => /"([^"]*)"/.exec(message)?.[1] ?? message);
}

describe('the rule about texts that people see', () => {
  it('finds words between elements', () => {
    expect(findings('<p>hello {name}</p>')).toEqual(['hello']);
    expect(findings('<p>{t("hello")}: {name}</p>')).toEqual([]);
  });

  it('finds them in what screen readers say and in hints', () => {
    const code = `<a aria-label="go" title={'stay'} alt={on ? 'here' : t('there')} class="Big one" />`;
    expect(findings(code)).toEqual(['go', 'stay', 'here']);
    expect(findings('<a title={`go ${name}`} />')).toEqual(['go']);
  });

  it('finds sentences in the code', () => {
    expect(findings('note("Somebody came.")')).toEqual(['Somebody came.']);
    expect(findings('const names = { face: "Face" }')).toEqual(['Face']);
    expect(findings('note(`${name} is gone`)')).toEqual(['is gone']);
    expect(findings('throw new LoadError("No answer.")')).toEqual(['No answer.']);
  });

  it('leaves what only programs read', () => {
    expect(findings('if (event.key === "Escape") t("closeIt", "button quiet".length)')).toEqual([
      'button quiet',
    ]);
    expect(findings('<i class={`tool ${on ? "very on" : ""}`} />')).toEqual([]);
    expect(findings('t(`${device}Lost`); matchMedia("(any-pointer: coarse)")')).toEqual([]);
    expect(findings('throw new Error("This cannot be."); f("Atrium", "NotFoundError")')).toEqual(
      [],
    );
  });
});
