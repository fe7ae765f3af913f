export type Language = 'zh-CN' | 'en';

const languageKey = 'renda-vote-language';

// A browser that keeps nothing throws at the mere name of its storage; the page still has to say so in words.
const kept = (): string | null => {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
};

export const preferredLanguage = (): Language => {
  const known = kept();
  if (known === 'zh-CN' || known === 'en') return known;
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
};

export const keepLanguage = (language: Language): void => {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Asked again next time.
  }
};
