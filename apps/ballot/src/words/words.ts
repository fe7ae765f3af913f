import { createContext, use } from 'react';

import { en } from './en.ts';
import { zh } from './zh.ts';

import type { Language } from './language.ts';
import type { Words } from './zh.ts';

export interface Spoken {
  readonly language: Language;
  readonly words: Words;
}

export const spokenIn = (language: Language): Spoken => ({ language, words: language === 'en' ? en : zh });

export const SpokenContext = createContext<Spoken>(spokenIn('zh-CN'));

/** The sentences in the reader's language. */
export const useSpoken = (): Spoken => use(SpokenContext);

export type { Words } from './zh.ts';
