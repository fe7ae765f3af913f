import pg from 'pg';

import { withoutRows } from './wire/row-bytes.ts';
import { Statement } from './wire/statement.ts';

import type { EventEmitter } from 'node:events';

import type { PreparedReader } from './wire/row-reader.ts';
import type { Answer, Answered } from './wire/statement.ts';

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
  readonly #readers = new Map<string, PreparedReader>();

  constructor(config?: pg.ClientConfig) {
    super(config);
    const connection = this.connection as unknown as Attaching;
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = (stream) => attach(withoutRows(stream, (row) => connection.emit('dataRow', row)));
    // A connection that breaks fails its statement and leaves its pool; nobody need listen for it besides.
    this.on('error', () => undefined);
  }

  /** A text with values, told of by one call. */
  run(text: string, values: readonly unknown[], answered: Answered): void {
    const name = searchesWords.test(text) ? undefined : this.#nameOf(text);
    super.query(new Statement({ text, values, name }, this.#readers, answered));
  }

  // Every form of the driver's call goes through; only the plainest, a text with values, is read our way.
  override query(...given: never[]): never {
    const [text, values, ...rest] = given as readonly unknown[];
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0;
    if (!isPlain) return (super.query as (...all: unknown[]) => never).apply(this, given);
    return new Promise<Answer>((answer, fail) => {
      this.run(text, values, (error, told) => (told ? answer(told) : fail(error)));
    }) as never;
  }
}

/** What the driver's connection calls once its stream is there, with or without TLS. */
interface Attaching extends EventEmitter {
  attachListeners(stream: EventEmitter): void;
}
