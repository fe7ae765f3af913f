export type Language = 'zh-CN' | 'en';

export const preferredLanguage = (): Language => (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');

export const words: Record<Language, { role: string; anyone: string; language: string }> = {
  'zh-CN': { role: '身份', anyone: '公众（不带令牌）', language: '语言' },
  en: { role: 'Role', anyone: 'Anyone (no token)', language: 'Language' },
};
