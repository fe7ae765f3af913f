import { commonErrors } from './common-errors.ts';
import { defineErrors, DomainError, registeredErrors } from './errors.ts';

const teaErrors = defineErrors('tea', {
  TEA_COLD: { en: 'The {kind} tea is cold. Boil water.', zh: '{kind}茶凉了。请烧水。', rule: 'TEA-1' },
  TEA_GONE: { en: 'No tea left. Buy some.', zh: '茶叶没有了。请购买。' },
});

describe('A registered error', () => {
  it('says its sentence in the language asked for, with the placeholders filled (ONE-3)', () => {
    const error = teaErrors.TEA_COLD({ kind: '绿' });

    expect(error).toBeInstanceOf(DomainError);
    expect(error.message).toBe('The 绿 tea is cold. Boil water.');
    expect(error.sentence('en')).toBe('The 绿 tea is cold. Boil water.');
    expect(error.sentence('zh-CN')).toBe('绿茶凉了。请烧水。');
  });

  it('carries its code, registry, rule, parameters and field', () => {
    const error = teaErrors.TEA_COLD({ kind: 'green' }, { field: 'input.kind' });

    expect(error).toMatchObject({
      code: 'TEA_COLD',
      registry: 'tea',
      rule: 'TEA-1',
      params: { kind: 'green' },
      field: 'input.kind',
    });
  });

  it.each([
    ['a number', 3, 'The 3 tea is cold. Boil water.'],
    ['a list', ['green', 'black'], 'The green, black tea is cold. Boil water.'],
    ['an instant', new Date(0), 'The 1970-01-01T00:00:00.000Z tea is cold. Boil water.'],
    ['an object', { leaf: 1 }, 'The {"leaf":1} tea is cold. Boil water.'],
    ['nothing', null, 'The — tea is cold. Boil water.'],
    ['text that looks like a placeholder', '{kind}', 'The {kind} tea is cold. Boil water.'],
  ])('shows %s in its sentence', (_, kind, sentence) => {
    expect(teaErrors.TEA_COLD({ kind }).message).toBe(sentence);
  });

  it('never takes a parameter from the prototype of Object', () => {
    const errors = defineErrors('prototype', { ODD: { en: 'Odd: {constructor}.', zh: '异常：{constructor}。' } });

    expect(errors.ODD().message).toBe('Odd: —.');
  });
});

describe('The registry of errors', () => {
  it('lists every error defined, from which docs/errors.md is printed', () => {
    expect(registeredErrors()).toContainEqual({
      code: 'TEA_COLD',
      registry: 'tea',
      rule: 'TEA-1',
      en: 'The {kind} tea is cold. Boil water.',
      zh: '{kind}茶凉了。请烧水。',
    });
    expect(registeredErrors().map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(commonErrors)));
  });

  it('refuses the same code twice, in whatever registry', () => {
    expect(() => defineErrors('coffee', { TEA_GONE: { en: 'Gone.', zh: '没了。' } })).toThrow(
      'Error code TEA_GONE of coffee is taken already, by tea.',
    );
  });

  it.each([
    ['a code that is not upper snake case', 'tooHot', { en: 'Hot.', zh: '烫。' }, 'UPPER_SNAKE_CASE'],
    ['a missing Chinese sentence', 'NO_ZH', { en: 'Hot.', zh: ' ' }, 'lacks a sentence'],
    ['placeholders that differ', 'UNEQUAL', { en: 'Hot: {a}.', zh: '烫：{b}。' }, 'different placeholders'],
  ])('refuses %s', (_, code, text, reason) => {
    expect(() => defineErrors('faulty', { [code]: text })).toThrow(reason);
  });
});
