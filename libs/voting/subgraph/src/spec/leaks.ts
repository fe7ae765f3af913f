import type { Graph } from './given.ts';

/** What the test knows and nobody else may be able to join: who took which credential, and what came of it. */
export interface VoteFacts {
  readonly roundId: string;
  /** Everything that stands for a voter: ids, blinded messages, blind signatures. */
  readonly voterMarks: readonly string[];
  /** Everything that stands for a ballot: messages, signatures, receipts; in the order of casting. */
  readonly ballotMarks: readonly (readonly string[])[];
  readonly receiptsAsCast: readonly string[];
  /** The same receipts, in the order in which their voters took the credential. */
  readonly receiptsAsIssued: readonly string[];
}

interface Table {
  readonly schema: string;
  readonly table: string;
}

interface Row {
  readonly table: string;
  readonly text: string;
}

const boxes = ['ballot_box', 'ballot'];
const knownColumns = ['marks', 'receipt', 'round_id'];

/** All of the database but PostgreSQL's own: other subgraphs' schemas, the jobs', and the audit trail among them. */
const everyTable = (graph: Graph): Promise<readonly Table[]> =>
  graph.database.manager.query<Table[]>(
    `SELECT n.nspname AS schema, c.relname AS "table" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1, 2`,
  );

/** Every row of every table with its system columns, as a database administrator reads it. */
const everyRow = async (graph: Graph): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { schema, table } of await everyTable(graph))
    for (const { text } of await graph.database.manager.query<{ text: string }[]>(
      `SELECT concat_ws(' ', t.ctid, t.xmin, t.xmax, to_jsonb(t)) AS text FROM "${schema}"."${table}" t`,
    ))
      rows.push({ table, text });
  return rows;
};

/** By search: a ballot's bytes outside the box, or a voter's inside it or beside them (VOT-5). */
const foundBySearch = (rows: readonly Row[], facts: VoteFacts): readonly string[] => {
  const ballots = facts.ballotMarks.flat();
  const leaks = rows.flatMap(({ table, text }) => {
    const hasBallot = ballots.some((mark) => text.includes(mark));
    const hasVoter = facts.voterMarks.some((mark) => text.includes(mark));
    if (hasBallot && hasVoter) return [`${table}: a voter and a ballot in one row`];
    if (hasBallot && !boxes.includes(table)) return [`${table}: a ballot outside the box`];
    return [];
  });
  return [...new Set(leaks)];
};

/** Columns of the ballots beyond their content: a time, a number, a voter. */
const foundInColumns = async (graph: Graph): Promise<readonly string[]> => {
  const columns = await graph.database.manager.query<{ table: string; name: string }[]>(
    `SELECT table_name AS "table", column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = ANY($1)`,
    [boxes],
  );
  return columns
    .filter(({ name }) => !knownColumns.includes(name))
    .map(({ table, name }) => `${table}.${name}: more than the ballot`);
};

/** By ordering statistics: the place of a row, or what wrote it, follows the order of casting or of issuing. */
const foundInOrder = async (
  graph: Graph,
  { roundId, receiptsAsCast, receiptsAsIssued }: VoteFacts,
): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ receipt: string; writer: string }[]>(
    `SELECT receipt, xmin::text AS writer FROM ballot WHERE round_id = $1 ORDER BY ctid`,
    [roundId],
  );
  const follows = (order: readonly string[]): boolean =>
    Math.abs(rankCorrelation(rows.map(({ receipt }) => order.indexOf(receipt)))) > 0.7;
  const writers = new Set(rows.map(({ writer }) => writer));
  return [
    ...(follows(receiptsAsCast) ? ['ballot: rows lie in the order of arrival'] : []),
    ...(follows(receiptsAsIssued) ? ['ballot: rows lie in the order of the voters'] : []),
    ...(writers.size > 1 ? ['ballot: each row tells which transaction wrote it'] : []),
  ];
};

/** Spearman's: 1 when the numbers rise, -1 when they fall, about 0 when they tell nothing. */
export const rankCorrelation = (places: readonly number[]): number => {
  const n = places.length;
  const squares = places.reduce((sum, place, index) => sum + (place - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
};

/**
 * While ballots lie in the box: each must have come after the last credential was issued. Transaction ids are given in
 * the order in which the write-ahead log has the writes, so this holds for the log, its archive and every backup too.
 */
export const foundInTime = async (graph: Graph, roundId: string): Promise<readonly string[]> => {
  const [row] = await graph.database.manager.query<{ mixed: boolean | null }[]>(
    `SELECT (SELECT min(xmin::text::bigint) FROM ballot_box WHERE round_id = $1)
          < (SELECT max(xmin::text::bigint) FROM round_elector WHERE round_id = $1 AND blinded_hash IS NOT NULL)
       AS mixed`,
    [roundId],
  );
  return row?.mixed ? ['ballots were cast while credentials were issued'] : [];
};

/**
 * What was written while the work was done, but for the box: a voter's row touched as the ballot comes tells the order
 * of voters as well as any time. Rows by the transaction that wrote them, sequences by their value, logs by their lines.
 */
export const writtenBeside = async (graph: Graph, work: () => Promise<unknown>): Promise<readonly string[]> => {
  const { manager } = graph.database;
  const tables = (await everyTable(graph)).filter(({ table }) => table !== 'ballot_box');
  const sequences = () =>
    manager.query<{ name: string; value: string | null }[]>(
      `SELECT schemaname || '.' || sequencename AS name, last_value::text AS value FROM pg_sequences ORDER BY 1`,
    );
  const before = await sequences();
  const lines = graph.logged.length;
  const [start] = await manager.query<{ at: string }[]>('SELECT txid_current()::text AS at');

  await work();

  const touched: string[] = [];
  for (const { schema, table } of tables) {
    const [row] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${schema}"."${table}" WHERE xmin::text::bigint > $1`,
      [start?.at],
    );
    if (row && row.n > 0) touched.push(`${table}: written while ballots are cast`);
  }
  const after = await sequences();
  const moved = after.filter(({ value }, index) => value !== before[index]?.value);
  return [
    ...touched,
    ...moved.map(({ name }) => `${name}: counts the ballots`),
    ...(graph.logged.length > lines ? ['log: a line for a ballot'] : []),
  ];
};

/** All that joins voters and ballots after a round, in tables, events, audit trail and logs; none in a sound build. */
export const leaksAfter = async (graph: Graph, facts: VoteFacts): Promise<readonly string[]> => {
  const logs = graph.logged.map((line) => ({ table: 'log', text: JSON.stringify(line) }));
  return [
    ...foundBySearch([...(await everyRow(graph)), ...logs], facts),
    ...(await foundInColumns(graph)),
    ...(await foundInOrder(graph, facts)),
  ];
};
