import type { z } from 'zod';

import type { PolicySource } from './policy-source.ts';

/** What a number counts, told by the end of the parameter's name; null where the name tells nothing. */
export type PolicyUnit = 'DAYS' | 'WORKDAYS' | 'MONTHS' | 'YEARS' | null;

export interface PolicyDefinition<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly default: z.output<S>;
  /** Where the default comes from; a region's own value brings its own source. */
  readonly source: PolicySource;
  /** The Chinese term officers know it by. */
  readonly term: string;
  readonly description: string;
}

/** Keeps the schema's type beside the default, so that reading the parameter is typed. */
export const definePolicy = <S extends z.ZodType>(schema: S, rest: Omit<PolicyDefinition<S>, 'schema'>) => ({
  schema,
  ...rest,
});

export const unitOf = (name: string): PolicyUnit => {
  if (/Workdays(?:Min|Max)?$/.test(name)) return 'WORKDAYS';
  if (/Days(?:Min|Max)?$/.test(name)) return 'DAYS';
  if (/Months(?:Min|Max)?$/.test(name)) return 'MONTHS';
  return /Years(?:Min|Max)?$/.test(name) ? 'YEARS' : null;
};
