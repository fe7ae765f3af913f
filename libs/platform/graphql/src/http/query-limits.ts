import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';

import { graphqlErrors } from '../errors/graphql-errors.ts';

import type { ErrorFactory } from '@renda/kernel';
import type { ParseOptions, ValidationContext, ValidationRule } from 'graphql';

/** What a query may ask for at most, before anything is executed (ONE-7). */
export interface QueryLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
}

export const defaultLimits: QueryLimits = { depth: 15, aliases: 50, directives: 50, tokens: 5_000 };

interface LimitOptions {
  readonly parseOptions: ParseOptions;
  readonly validationRules: ValidationRule[];
}

/** The limits as options of Apollo Server; what goes beyond is refused with a code that says what to ask less of. */
export const limitOptions = ({ depth, aliases, directives, tokens }: QueryLimits = defaultLimits): LimitOptions => {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    maxDepth: { n: depth, flattenFragments: true, ...refusedAs(graphqlErrors.QUERY_TOO_DEEP, 'depth') },
    maxAliases: { n: aliases, ...refusedAs(graphqlErrors.TOO_MANY_ALIASES, 'count') },
    maxDirectives: { n: directives, ...refusedAs(graphqlErrors.TOO_MANY_DIRECTIVES, 'count') },
  });
  return { parseOptions: { maxTokens: tokens }, validationRules: armor.protect().validationRules };
};

// The library tells the figures in its message only: … limit of 6 exceeded, found 7.
const refusedAs = (refuse: ErrorFactory, figure: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, { message }: GraphQLError): void => {
      const [max, found] = [...message.matchAll(/\d+/g)].map(([number]) => Number(number));
      const refusal = refuse({ max, [figure]: found });
      context?.reportError(new GraphQLError(refusal.message, { originalError: refusal }));
    },
  ],
});
