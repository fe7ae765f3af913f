import pg from 'pg';

import { bindMessage } from './bind-message.ts';
import { preparedReaderOf, textReaderOf } from './row-reader.ts';

import type { Connection, QueryResult } from 'pg';

import type { RowBytes } from './row-bytes.ts';
import type { Row } from './row-maker.ts';
import type { Beside, Field, PreparedReader, RowReader } from './row-reader.ts';

export type Answer = Pick<QueryResult<Row>, 'command' | 'rowCount' | 'rows'>;

export type Answered = (error: Error | null, answer?: Answer) => void;

/** What is told beside each row of an answer, in the order of the rows; nothing is, where no column stands beside. */
export const besideOf = (rows: readonly object[]): readonly Beside[] => besides.get(rows) ?? [];

const besides = new WeakMap<readonly object[], readonly Beside[]>();

/** A text with values and, if it is to be kept prepared, the name to keep it under. */
export interface StatementText {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/**
 * One statement on a connection. What the driver's own `Query` does, less what a statement that comes again does not
 * need: a prepared one is described once, and its rows are read straight from their bytes. A `Query` too, since no other
 * may be sent before the one ahead of it is answered.
 */
export class Statement extends pg.Query {
  readonly text: string;
  readonly name: string | undefined;
  readonly #answered: Answered;
  readonly #values: readonly unknown[];
  /** Readers of the connection's prepared statements, by name. */
  readonly #readers: Map<string, PreparedReader>;
  readonly #rows: Row[] = [];
  readonly #beside: Beside[] = [];
  #reader: RowReader | undefined;
  #command = '';
  #failure: Error | undefined;
  #isAnswered = false;

  constructor({ text, values, name }: StatementText, readers: Map<string, PreparedReader>, answered: Answered) {
    super({ text });
    this.text = text;
    this.name = name;
    this.#answered = answered;
    this.#values = values;
    this.#readers = readers;
  }

  override submit = (connection: Connection): void => {
    const wire = connection as unknown as Wire;
    const known = this.name === undefined ? undefined : this.#readers.get(this.name);
    try {
      if (known && this.name !== undefined) this.#run(wire, this.name, known);
      else this.#describeAndRun(wire);
    } catch (error) {
      // A value cannot be written: of this statement the server is told no more.
      wire.sync();
      this.handleError(error as Error);
    }
  };

  #run(wire: Wire, name: string, reader: PreparedReader): void {
    this.#reader = reader;
    wire.stream.write(bindMessage(name, this.#values.map(prepareValue), reader.forms));
  }

  #describeAndRun(wire: Wire): void {
    const { name, text } = this;
    const values = this.#values.map(prepareValue);
    // One packet for all messages of the statement.
    wire.stream.cork();
    if (name === undefined || !isParsed(wire, name)) {
      wire.parse({ name, text });
      if (name !== undefined) wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values });
    wire.describe({ type: 'P' });
    wire.execute({});
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#reader = textReaderOf(fields);
    if (this.name !== undefined) this.#readers.set(this.name, preparedReaderOf(fields));
  }

  handleDataRow(row: RowBytes): void {
    if (this.#failure || !this.#reader) return;
    try {
      this.#rows.push(this.#reader.read(row));
      const beside = this.#reader.beside();
      if (beside) this.#beside.push(beside);
    } catch (error) {
      this.#failure = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#command = text;
  }

  handleReadyForQuery(): void {
    if (this.#failure) return this.callback(this.#failure);
    // `INSERT 0 3`, `SELECT 20`, `LOCK TABLE`
    const words = this.#command.split(' ');
    const count = Number(words.at(-1));
    if (this.#beside.length > 0) besides.set(this.#rows, this.#beside);
    this.callback(null, { command: words[0] ?? '', rowCount: Number.isNaN(count) ? null : count, rows: this.#rows });
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  /** The driver's client wants it by this name. A failed one is told once, though the connection is ready after it. */
  readonly callback: Answered = (error, answer) => {
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    this.#answered(error, answer);
  };

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail: (reason: string) => void }): void {
    connection.sendCopyFail('No source stream defined');
  }

  handleCopyData(): void {}
}

/** The driver's connection as its own `Query` uses it; the published types are of an older one. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void; write(message: Buffer): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { readonly name: string | undefined; readonly text: string }): void;
  bind(message: { readonly statement: string | undefined; readonly values: readonly unknown[] }): void;
  describe(message: { readonly type: 'P' }): void;
  execute(message: object): void;
  sync(): void;
}

const isParsed = ({ parsedStatements, submittedNamedStatements }: Wire, name: string): boolean =>
  name in parsedStatements || name in submittedNamedStatements;

// The driver's own writing of a value, without the place that `map` would hand it.
const { utils } = pg as unknown as { readonly utils: { readonly prepareValue: (value: unknown) => unknown } };
const prepareValue = (value: unknown): unknown => utils.prepareValue(value);
