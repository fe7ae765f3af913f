import { anyone } from '@renda/identity';

import { rephrasings } from './fill-suggestions.ts';
import { comparing, counting, crossing, finding, reading, searching, working } from './screen-queries.ts';

import type { Role, Viewer } from '@renda/identity';
import type { Client } from 'pg';

/** A screen: one query of the graph, asked again and again with other variables. */
export interface Screen {
  readonly name: string;
  /** `list`: the time at full size is at most 1.5 times that of the smallest; `search`: below 300 ms; `none`: told, and no more. */
  readonly target: 'list' | 'search' | 'none';
  readonly query: string;
  /** The nth request, so that no two in a row ask the same. */
  readonly requests: readonly { readonly variables: Readonly<Record<string, unknown>>; readonly viewer: Viewer }[];
}

const as = (role: Role, region: string, subject?: string): Viewer => ({
  kind: 'USER',
  subject: 'benchmark',
  grants: [{ role, region, ...(subject ? { subject } : {}) }],
  scopes: [],
});

const counties = ['611002', '611021', '611022', '611023', '611024', '611025', '611026'];
const divisions = ['611000', ...counties];

export const screensOf = async (client: Client): Promise<readonly Screen[]> => {
  const most = (role: Role, whose = 'region_code'): Promise<readonly string[]> =>
    idsOf(
      client,
      `SELECT ${whose} AS id FROM suggestions.work_item WHERE role = '${role}'
       GROUP BY 1 HAVING count(*) >= ${shown.first} ORDER BY count(*) DESC, 1 LIMIT 40`,
    );
  const units = await most('HANDLING_UNIT', 'subject_id');
  const authors = await most('REPRESENTATIVE', 'subject_id');
  const drafts = await client.query<{ id: string; author: string }>(
    `SELECT id, author_id AS author FROM suggestions.suggestion WHERE state = 'DRAFT' ORDER BY id DESC LIMIT ${rephrasings}`,
  );
  const list = { target: 'list', query: working } as const;
  const search = { target: 'search' } as const;
  const words = async (share: number) => wordsOf(client, share);
  const common = await words(0.1);
  const usual = await words(0.01);
  const rare = await words(0.001);
  return [
    {
      ...list,
      name: 'work list: office',
      requests: (await most('COMMITTEE_STAFF')).map((code) => ({
        variables: shown,
        viewer: as('COMMITTEE_STAFF', code),
      })),
    },
    {
      ...list,
      name: 'work list: government office',
      requests: (await most('GOVERNMENT_OFFICE')).map((code) => ({
        variables: shown,
        viewer: as('GOVERNMENT_OFFICE', code),
      })),
    },
    {
      ...list,
      name: 'work list: unit',
      requests: units.map((id) => ({ variables: shown, viewer: as('HANDLING_UNIT', '611000', id) })),
    },
    {
      ...list,
      name: 'work list: representative',
      requests: authors.map((id) => ({ variables: shown, viewer: as('REPRESENTATIVE', '611000', id) })),
    },
    {
      name: 'public page: newest',
      target: 'list',
      query: reading,
      requests: divisions.map((code, place) => ({
        variables: {
          first: 20,
          where:
            place % 2 ? { region: { code, descendants: true } } : { region: { code: '611000', descendants: true } },
        },
        viewer: anyone,
      })),
    },
    {
      ...search,
      name: 'public page: ranked, a word in 10 %',
      query: searching,
      requests: common.map((query) => ({ variables: { query, first: 20 }, viewer: anyone })),
    },
    {
      ...search,
      name: 'public page: ranked, a word in 1 %',
      query: searching,
      requests: usual.map((query) => ({ variables: { query, first: 20 }, viewer: anyone })),
    },
    {
      ...search,
      name: 'public page: ranked, a word in 0.1 %',
      query: searching,
      requests: rare.map((query) => ({ variables: { query, first: 20 }, viewer: anyone })),
    },
    {
      ...search,
      name: 'public page: ranked, two words',
      query: searching,
      requests: common.map((word, n) => ({
        variables: { query: `${word} ${usual[n] ?? ''}`, first: 20 },
        viewer: anyone,
      })),
    },
    {
      ...search,
      name: 'public page: by words, newest first',
      query: finding,
      requests: [common, usual, rare]
        .flatMap((some) => some.slice(0, 8))
        .map((query) => ({ variables: { query, first: 20 }, viewer: anyone })),
    },
    {
      ...search,
      name: 'similar ones before filing',
      query: comparing,
      requests: drafts.rows.map(({ id, author }) => ({
        variables: { id },
        viewer: as('REPRESENTATIVE', '611000', author),
      })),
    },
    { ...search, name: 'statistics: public', query: counting, requests: statisticsRequests(() => anyone) },
    {
      ...search,
      name: 'statistics: office',
      query: counting,
      requests: statisticsRequests((code) => as('COMMITTEE_STAFF', code)),
    },
    {
      name: 'statistics: two facets crossed',
      target: 'none',
      query: crossing,
      requests: statisticsRequests((code) => as('COMMITTEE_STAFF', code)),
    },
  ];
};

/** So many as every viewer asked for has to do, even where there are few suggestions. */
const shown = { first: 3 };

const statisticsRequests = (viewer: (code: string) => Viewer): Screen['requests'] =>
  divisions.map((code, place) => {
    const region = { code: place % 2 ? code : '611000', descendants: true };
    return { variables: { where: { region }, replies: { region } }, viewer: viewer(region.code) };
  });

const idsOf = async (client: Client, text: string): Promise<readonly string[]> =>
  (await client.query<{ id: string }>(text)).rows.map(({ id }) => id);

/** Words of two characters that about such a share of all texts have. */
const wordsOf = async (client: Client, share: number): Promise<readonly string[]> => {
  const { rows } = await client.query<{ word: string }>(
    `SELECT f.word FROM suggestions.suggestion_search_frequency f, suggestions.suggestion_search_frequency n
     WHERE n.word = '' AND f.word <> '' AND length(f.word) = 2
     ORDER BY abs(ln(f.texts::float8 / n.texts) - ln($1::float8)) LIMIT 16`,
    [share],
  );
  return rows.map(({ word }) => word);
};
