import { PreparingClient } from './preparing-client.ts';
import { toldByCause } from './told-by-cause.ts';

import type { Socket } from 'node:net';
import type { ClientConfig } from 'pg';

const begin = 'START TRANSACTION';
const ends = new Set<unknown>(['COMMIT', 'ROLLBACK']);

/**
 * Sends what is asked in one turn of the process in one write, without waiting for each answer in between; and a transaction's
 * beginning with its first statement. A write wakes the server up, which costs more than most of our statements do.
 */
export class PipeliningClient extends PreparingClient {
  #begins = false;
  #isGathering = false;
  readonly #byCause = toldByCause();

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
  }

  override query(...given: never[]): never {
    const [text] = given as readonly unknown[];
    // Of a transaction nothing was asked in, the server need not know.
    if (this.#begins && ends.has(text)) {
      this.#begins = false;
      return unsent as never;
    }
    if (text === begin) {
      this.#begins = true;
      return unsent as never;
    }
    this.#gather();
    if (!this.#begins) return this.#send(given);
    this.#begins = false;
    const begun = this.#send([begin] as never[]);
    const answered = this.#send(given);
    return Promise.all([begun, answered]).then(([, answer]) => answer) as never;
  }

  #send(given: never[]): never {
    const sent = super.query(...given) as unknown;
    return (sent instanceof Promise ? this.#byCause(sent) : sent) as never;
  }

  #gather(): void {
    if (this.#isGathering) return;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

const unsent = Promise.resolve({ command: 'START', rowCount: null, rows: [], fields: [] });
