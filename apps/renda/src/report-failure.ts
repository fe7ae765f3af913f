import { DomainError } from '@renda/kernel';

/** One sentence in the operator's language, and no stack trace for what was foreseen. Ends with exit code 1. */
export const reportFailure = (error: unknown): void => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
};

const sentenceOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.sentence(operatorsLanguage());
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

export const operatorsLanguage = (): 'zh-CN' | 'en' =>
  /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'zh-CN' : 'en';
