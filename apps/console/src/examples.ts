export interface ExampleQuery {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Ready-made queries of the page; each is run against the sample by a test, so none can go stale. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    name: 'PublicStations',
    zh: '商洛市的代表联络站',
    en: 'Stations of Shangluo',
    query: `query PublicStations {
  stations(first: 10, where: { region: { code: "611000", descendants: true } }) {
    nodes { name region { name } }
  }
}`,
  },
];
