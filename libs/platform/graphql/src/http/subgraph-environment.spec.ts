import { subgraphEnvironment } from './subgraph-environment.ts';

const right = { RENDA_GATEWAY_KEY: '{}', DATABASE_URL: 'postgres://renda@db/renda' };

describe('The environment of a subgraph', () => {
  it('needs a database and the gateway’s key, and knows the rest', () => {
    expect(subgraphEnvironment('voting', right)).toMatchObject({
      port: 4001,
      host: '127.0.0.1',
      logLevel: 'info',
      databaseUrl: right.DATABASE_URL,
      feedUrls: { stations: right.DATABASE_URL, voting: right.DATABASE_URL },
    });
  });

  it('takes a database of its own, and each producer’s', () => {
    const own = 'postgres://renda@own/voting';
    const environment = subgraphEnvironment('voting', { ...right, DATABASE_URL_VOTING: own });

    expect(environment.databaseUrl).toBe(own);
    expect(environment.feedUrls).toMatchObject({ voting: own, stations: right.DATABASE_URL });
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['DATABASE_URL_VOTING', { DATABASE_URL: undefined }],
    ['RENDA_GATEWAY_KEY', { RENDA_GATEWAY_KEY: undefined }],
  ])('is refused with a sentence that names %s', (name, change) => {
    expect(() => subgraphEnvironment('voting', { ...right, ...change })).toThrow(name);
  });

  it('names everything that is wrong at once', () => {
    expect(() => subgraphEnvironment('voting', { PORT: '-1' })).toThrow(/PORT[^]*RENDA_GATEWAY_KEY/);
  });
});
