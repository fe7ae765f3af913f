import { graphqlErrors } from '../errors/graphql-errors.ts';
import { textScalar } from './text-scalar.ts';

const parseUrl = (text: string): string => {
  const url = text.length <= 2048 ? URL.parse(text.trim()) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw graphqlErrors.INVALID_URL({ value: text.slice(0, 100) });
  }
  return url.href;
};

export const UrlScalar = textScalar<string>({ name: 'Url', parse: parseUrl });
