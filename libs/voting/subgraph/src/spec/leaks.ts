import type { Graph } from './given.ts';

/** What the test knows and nobody else may be able to join: who took which credential, and what came of it. */
export interface VoteFacts {
  readonly roundId: string;
  /** Everything that stands for a voter: ids, blinded messages, blind signatures. */
  readonly voterMarks: readonly string[];
  /** Everything that stands for a ballot: messages, signatures, receipts; in the order of casting. */
  readonly ballotMarks: readonly (readonly string[])[];
  readonly receiptsAsCast: readonly string[];
}

interface Row {
  readonly table: string;
  readonly text: string;
}

/** Every row of every table of the subgraph, with its system columns, as a database administrator reads it. */
const everyRow = async (graph: Graph): Promise<readonly Row[]> => {
  const tables = await graph.database.manager.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  );
  const rows: Row[] = [];
  for (const { name } of tables)
    for (const { text } of await graph.database.manager.query<{ text: string }[]>(
      `SELECT to_jsonb(t)::text AS text FROM "${name}" t`,
    ))
      rows.push({ table: name, text });
  return rows;
};

const boxes = ['ballot_box', 'ballot'];
const knownColumns = ['marks', 'receipt', 'round_id'];

/** By search: a ballot's bytes outside the box, or a voter's inside it or beside them (VOT-5). */
const foundBySearch = (rows: readonly Row[], facts: VoteFacts): readonly string[] => {
  const ballots = facts.ballotMarks.flat();
  return rows.flatMap(({ table, text }) => {
    const hasBallot = ballots.some((mark) => text.includes(mark));
    const hasVoter = facts.voterMarks.some((mark) => text.includes(mark));
    if (hasBallot && hasVoter) return [`${table}: a voter and a ballot in one row`];
    if (hasBallot && !boxes.includes(table)) return [`${table}: a ballot outside the box`];
    return [];
  });
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

/** By ordering statistics: the place of a row, or what wrote it, follows the order of casting. */
const foundInOrder = async (graph: Graph, { roundId, receiptsAsCast }: VoteFacts): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ receipt: string; writer: string }[]>(
    `SELECT receipt, xmin::text AS writer FROM ballot WHERE round_id = $1 ORDER BY ctid`,
    [roundId],
  );
  const places = rows.map(({ receipt }) => receiptsAsCast.indexOf(receipt));
  const writers = new Set(rows.map(({ writer }) => writer));
  return [
    ...(Math.abs(rankCorrelation(places)) > 0.7 ? ['ballot: rows lie in the order of arrival'] : []),
    ...(writers.size > 1 ? ['ballot: each row tells which transaction wrote it'] : []),
  ];
};

/** Spearman's: 1 when the numbers rise, -1 when they fall, about 0 when they tell nothing. */
export const rankCorrelation = (places: readonly number[]): number => {
  const n = places.length;
  const squares = places.reduce((sum, place, index) => sum + (place - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
};

/** While ballots lie in the box: each must have come after the last credential was issued. */
export const foundInTime = async (graph: Graph, roundId: string): Promise<readonly string[]> => {
  const [row] = await graph.database.manager.query<{ mixed: boolean | null }[]>(
    `SELECT (SELECT min(xmin::text::bigint) FROM ballot_box WHERE round_id = $1)
          < (SELECT max(xmin::text::bigint) FROM round_elector WHERE round_id = $1 AND blinded_hash IS NOT NULL)
       AS mixed`,
    [roundId],
  );
  return row?.mixed ? ['ballots were cast while credentials were issued'] : [];
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
