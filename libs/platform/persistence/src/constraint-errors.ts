import { QueryFailedError } from 'typeorm';

import { DatabaseError } from './database-error.ts';

import type { DomainError } from '@renda/kernel';

/** What PostgreSQL tells of a refused row. Never the values: they may be personal data. */
export interface BrokenConstraint {
  readonly constraint: string;
  readonly table: string;
}

export type ConstraintErrors = Readonly<Record<string, (broken: BrokenConstraint) => DomainError>>;

/**
 * Says which refusal a broken constraint is, by its name, once: the constraint, not an earlier SELECT, has the last
 * word. `registerConstraintErrors({ ballot_one_per_credential: () => votingErrors.CREDENTIAL_USED() })`
 */
export const registerConstraintErrors = (errors: ConstraintErrors): void => {
  for (const [name, error] of Object.entries(errors)) {
    if (registered.has(name)) throw new Error(`The constraint ${name} is mapped to an error already.`);
    registered.set(name, error);
  }
};

/** The registered refusal if the database refused the row, else the failure without the statement's values. */
export const translateDatabaseError = (error: unknown): unknown => {
  if (!(error instanceof QueryFailedError)) return error;
  const { constraint, table = '' } = error.driverError as { constraint?: string; table?: string };
  const known = constraint === undefined ? undefined : registered.get(constraint);
  return known && constraint !== undefined ? known({ constraint, table }) : new DatabaseError(error);
};

/** PostgreSQL's code of the failure (23505, 40001 …), if it is one. */
export const sqlStateOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : undefined;
};

const registered = new Map<string, (broken: BrokenConstraint) => DomainError>();
