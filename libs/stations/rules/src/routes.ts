import { ancestorsOf, regionLevel } from '@renda/kernel';

import type { RegionCode } from '@renda/kernel';

import { stationsErrors } from './errors.ts';

/** Who answers for an opinion on a route, and so who may hand it back and record its result. */
export type HandledBy = 'STATION' | 'LEVEL' | 'UNIT' | 'SUGGESTION';

type RouteField = 'level' | 'unit' | 'jointUnitIds' | 'representativeId' | 'body';

interface RouteTerms {
  readonly handledBy: HandledBy;
  readonly needs: readonly RouteField[];
}

/** The ways a sorted opinion can be handled (STA-5). */
export const routes = {
  /** 本站办理 */
  STATION: { handledBy: 'STATION', needs: [] },
  /** 逐级上报 */
  LEVEL_UP: { handledBy: 'LEVEL', needs: ['level'] },
  /** 转部门办理 */
  DEPARTMENT: { handledBy: 'UNIT', needs: ['unit'] },
  /** 转信访: the petition office is no user of the graph, so the station records its receipt. */
  PETITIONS: { handledBy: 'STATION', needs: ['body'] },
  /** 民事联解: the lead answers for all. */
  JOINT: { handledBy: 'UNIT', needs: ['unit', 'jointUnitIds'] },
  /** 调处 */
  MEDIATION: { handledBy: 'STATION', needs: ['body'] },
  /** 转为代表建议: representatives pass on, they do not settle cases themselves. */
  SUGGESTION: { handledBy: 'SUGGESTION', needs: ['representativeId'] },
} as const satisfies Record<string, RouteTerms>;

export type HandlingRoute = keyof typeof routes;

export const handlingRoutes = Object.keys(routes) as readonly HandlingRoute[];

/** Refuses a route that lacks what it needs, naming the first missing field. */
export const assertRouteComplete = (
  route: HandlingRoute,
  given: Readonly<Partial<Record<RouteField, unknown>>>,
): void => {
  const missing = routes[route].needs.find((field) => isMissing(given[field]));
  if (missing) throw stationsErrors.ROUTE_NEEDS({ route, field: missing }, { field: missing });
};

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const handlingLevels = ['TOWNSHIP', 'COUNTY', 'CITY'] as const;
export type HandlingLevel = (typeof handlingLevels)[number];

const regionLevelOf = { TOWNSHIP: 'TOWNSHIP', COUNTY: 'COUNTY', CITY: 'PREFECTURE' } as const;

/** The region that answers when an opinion of `region` is sent up to a level; refused where that level is not above. */
export const regionOfLevel = (region: RegionCode, level: HandlingLevel): RegionCode => {
  const above = ancestorsOf(region).find((code) => regionLevel(code) === regionLevelOf[level]);
  if (!above) throw stationsErrors.LEVEL_NOT_ABOVE({ region, level }, { field: 'level' });
  return above;
};
