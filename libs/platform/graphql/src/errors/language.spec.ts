import { languageOf } from './language.ts';

describe('The language of refusals', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh;q=0.5, en;q=0.9', 'en'],
    ['en;q=0.8, zh-Hans', 'zh-CN'],
    ['en, zh', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
    ['fr, en;q=0.1', 'en'],
  ])('with Accept-Language %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
