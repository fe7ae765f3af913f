import { policyBook } from './policy-book.ts';
import { policyNames } from './policies.ts';
import { policyReaderOf } from './policy-reader.ts';

import type { PolicyName, PolicyValue } from './policies.ts';
import type { PolicyBook } from './policy-book.ts';
import type { PolicyReader } from './policy-reader.ts';

/** A reader without a database, for specs: these values in every region on every day, else packs and defaults. */
export const fixedPolicies = (values: { readonly [K in PolicyName]?: PolicyValue<K> } = {}): PolicyReader => {
  const shipped = policyBook([]);
  const explain: PolicyBook['explain'] = (region, name, on) => {
    const explanation = shipped.explain(region, name, on);
    const value: typeof explanation.value | undefined = values[name];
    return value === undefined ? explanation : { ...explanation, value };
  };
  const explainAll: PolicyBook['explainAll'] = (region, on) => policyNames.map((name) => explain(region, name, on));
  const book: PolicyBook = { ...shipped, explain, explainAll };
  return policyReaderOf(
    () => Promise.resolve(book),
    () => undefined,
  );
};
