import type { Language } from '@renda/kernel';

const defaultLanguage: Language = 'zh-CN';

/** The language of refusals by `Accept-Language`: the one with the higher quality, Chinese where neither is named. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wishes = (acceptLanguage ?? '').slice(0, 1000).split(',').map(wishOf);
  const qualityOf = (prefix: string): number =>
    Math.max(
      0,
      ...wishes.filter(({ tag }) => tag === prefix || tag.startsWith(`${prefix}-`)).map((wish) => wish.quality),
    );
  return qualityOf('en') > qualityOf('zh') ? 'en' : defaultLanguage;
};

const wishOf = (text: string): { readonly tag: string; readonly quality: number } => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
};
