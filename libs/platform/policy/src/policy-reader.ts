import { columnsOf } from '@renda/persistence';

import { policyBook } from './policy-book.ts';
import { entryOfSetting } from './policy-entry.ts';
import { policyValueTable } from './policy-value.table.ts';

import type { Day, RegionCode } from '@renda/kernel';
import type { DataSource, EntityManager } from 'typeorm';

import type { PolicyName, PolicyValue } from './policies.ts';
import type { PolicyBook } from './policy-book.ts';
import type { PolicyEntry } from './policy-entry.ts';
import type { PolicyExplanation } from './policy-explanation.ts';
import type { PolicySetting } from './policy-value.table.ts';

export interface PolicyReader {
  read<K extends PolicyName>(region: RegionCode, name: K, on: Day): Promise<PolicyValue<K>>;
  readMany<const K extends PolicyName>(
    region: RegionCode,
    names: readonly K[],
    on: Day,
  ): Promise<{ readonly [N in K]: PolicyValue<N> }>;
  explain<K extends PolicyName>(region: RegionCode, name: K, on: Day): Promise<PolicyExplanation<K>>;
  /** Every parameter, in the order of domain.md section 9. */
  explainAll(region: RegionCode, on: Day): Promise<readonly PolicyExplanation[]>;
  /** What the region itself ever said of the parameter, newest first. */
  historyOf(region: RegionCode, name: PolicyName): Promise<readonly PolicyEntry[]>;
  /** Everything at once, for code that may not wait; as it is at this moment. */
  book(): Promise<PolicyBook>;
  /** The next read looks whether anything changed; needed only after a write in the same transaction. */
  refresh(): void;
}

/**
 * Reads by the manager given: the pool's, or a transaction's, which sees its own writes. Make one per request or unit:
 * its first read asks for the version (one statement), further ones only after ten seconds.
 */
export const policyReader = (manager: EntityManager): PolicyReader => {
  let current: { readonly book: Promise<PolicyBook>; readonly at: number } | undefined;

  const refresh = (): void => {
    current = undefined;
  };

  const book = (): Promise<PolicyBook> => {
    if (!current || performance.now() - current.at > recheckAfterMs) {
      current = { book: currentBook(manager), at: performance.now() };
      current.book.catch(refresh);
    }
    return current.book;
  };

  return policyReaderOf(book, refresh);
};

/** A reader over any book: the database's, or a fixed one of a test. */
export const policyReaderOf = (book: () => Promise<PolicyBook>, refresh: () => void): PolicyReader => ({
  read: async (region, name, on) => (await book()).explain(region, name, on).value,
  readMany: async (region, names, on) => {
    const open = await book();
    return Object.fromEntries(names.map((name) => [name, open.explain(region, name, on).value])) as never;
  },
  explain: async (region, name, on) => (await book()).explain(region, name, on),
  explainAll: async (region, on) => (await book()).explainAll(region, on),
  historyOf: async (region, name) => (await book()).entriesOf(region, name),
  book,
  refresh,
});

const recheckAfterMs = 10_000;

interface KnownBook {
  readonly token: string;
  readonly book: PolicyBook;
}

// By token, which no rolled-back write ever shares: what a transaction saw of its own can be kept without harm.
const known = new WeakMap<DataSource, KnownBook>();

const currentBook = async (manager: EntityManager): Promise<PolicyBook> => {
  const [version] = await manager.query<{ token: string }[]>('SELECT token FROM policy_version');
  const kept = known.get(manager.dataSource);
  if (kept && kept.token === version?.token) return kept.book;
  const loaded = await load(manager);
  known.set(manager.dataSource, loaded);
  return loaded.book;
};

// One statement, so that token and rows belong together.
const load = async (manager: EntityManager): Promise<KnownBook> => {
  const rows = await manager.query<(PolicySetting & { token: string })[]>(
    `SELECT v.token, ${columnsOf(policyValueTable, 'p')} FROM policy_version v LEFT JOIN policy_value p ON true`,
  );
  const entries = rows.filter(({ id }) => id !== null).map(({ token: _, ...setting }) => entryOfSetting(setting));
  return { token: rows[0]?.token ?? '', book: policyBook(entries) };
};
