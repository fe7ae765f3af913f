import { GraphQLError } from 'graphql';

import { graphqlErrors } from '../errors/graphql-errors.ts';

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/**
 * Refuses the one character that PostgreSQL keeps in no text, wherever it stands: U+0000. A form never sends it; a broken
 * client or an attacker does.
 */
export const refuseNul: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { variables, query } }) => {
      if (!hasNul(variables) && !/\\u(?:0000|\{0+\})/.test(query ?? '')) return;
      const refusal = graphqlErrors.BAD_USER_INPUT({ detail: 'A text has the character U+0000 in it.' });
      throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status: 400 } } });
    },
  }),
};

const hasNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasNul);
};
