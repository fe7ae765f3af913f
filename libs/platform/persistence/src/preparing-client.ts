import pg from 'pg';

/** Of one connection: the server keeps a plan for each, so they are bounded. */
export const maximumPrepared = 100;
const maximumCounted = 1_000;

/** Before that many runs a text is not worth a plan of its own. */
const runsBeforePreparing = 3;

// A plan that suits a rare word takes seconds for a common one, and the other way round: each search is planned for itself.
const searchesWords = / @@ /;

/** The names under which statements are kept prepared; undefined for one that is sent whole. */
const preparedNames = () => {
  const runs = new Map<string, number>();
  const names = new Map<string, string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= maximumPrepared) return known;
    const run = (runs.get(text) ?? 0) + 1;
    runs.delete(text);
    if (run > runsBeforePreparing) {
      names.set(text, `renda_${names.size + 1}`);
      return names.get(text);
    }
    runs.set(text, run);
    const oldest = runs.keys().next();
    if (runs.size > maximumCounted && !oldest.done) runs.delete(oldest.value);
    return undefined;
  };
};

/**
 * Keeps statements prepared that come again with values: planning a page of a list costs PostgreSQL more than reading it.
 * The server itself judges whether one plan suits all values, and plans anew when a table changes.
 */
export class PreparingClient extends pg.Client {
  readonly #nameOf = preparedNames();

  // Every form of the driver's call goes through; only the plainest, a text with values, is given a name.
  override query(...given: never[]): never {
    const [text, values, ...rest] = given as readonly unknown[];
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && !searchesWords.test(text)
        ? this.#nameOf(text)
        : undefined;
    const named = name === undefined ? given : [{ name, text, values }, ...rest];
    return (super.query as (...all: unknown[]) => never).apply(this, named);
  }
}
