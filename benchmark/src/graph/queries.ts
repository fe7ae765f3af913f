/** Twenty opinions, the station of each, three representatives on duty there: three hops, two of them between subgraphs. */
export const threeHops = `query Opinions($region: RegionCode!, $by: Day!) {
  opinions(first: 20, where: { region: { code: $region, descendants: true }, registeredOn: { lte: $by } }) {
    nodes {
      id
      title
      station {
        name
        representativesOnDuty(first: 3) {
          nodes {
            representative {
              name
            }
          }
        }
      }
    }
  }
}`;

/** The same asked of PostGraphile; `within` and `registeredBy` are conditions added for it. */
export const threeHopsOfPostGraphile = `query Opinions($region: String!, $by: Date!) {
  opinions: allCitizenOpinions(
    first: 20
    condition: { within: $region, registeredBy: $by }
    orderBy: [REGISTERED_ON_DESC, ROW_ID_DESC]
  ) {
    nodes {
      id: rowId
      title
      station: stationByStationId {
        name
        representativesOnDuty: stationRepresentativesByStationId(
          first: 3
          condition: { onDuty: true, endedOn: null }
          orderBy: [ASSIGNED_ON_ASC, ROW_ID_ASC]
        ) {
          nodes {
            representative: representativeByRepresentativeId {
              name
            }
          }
        }
      }
    }
  }
}`;

const prefecture = '611000';
const regions = [prefecture, '611002', '611021', '611022', '611023', '611024', '611025', '611026'];
const days = 1_000;
const firstDay = Date.UTC(2023, 0, 1);

export interface Variables {
  readonly region: string;
  readonly by: string;
}

/** Those of the nth request: 7,200 different ones, none of which comes twice within 900. */
export const variablesOf = (n: number): Variables => {
  const day = 100 + ((n * 7) % 900);
  return {
    region: regions[(n + Math.floor(n / 900)) % regions.length] ?? prefecture,
    by: new Date(firstDay + (day % days) * 86_400_000).toISOString().slice(0, 10),
  };
};

/** PostGraphile's column is compared with the prefix of the codes below, as our own list does it. */
export const variablesOfPostGraphile = (n: number): Variables => {
  const { region, by } = variablesOf(n);
  return { region: region === prefecture ? '6110' : region, by };
};
