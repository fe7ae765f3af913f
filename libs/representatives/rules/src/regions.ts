import { isWithin, parseRegionCode, regionLevel, ROOT_REGION } from '@renda/kernel';

import { representativesErrors } from './errors.ts';

import type { RegionCode } from '@renda/kernel';

export const regionLevels = ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export type RegionLevel = (typeof regionLevels)[number];

export const regionKinds = [
  'NATION',
  'PROVINCE',
  'CITY',
  'COUNTY',
  'TOWN',
  'SUB_DISTRICT',
  'ZONE',
  'VILLAGE',
  'COMMUNITY',
] as const;
export type RegionKind = (typeof regionKinds)[number];

/** Kinds that elect a congress; an agency (街道), a farm or zone, a village do not (domain.md §1). */
const withCongress: ReadonlySet<RegionKind> = new Set(['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN']);
export const hasCongress = (kind: RegionKind): boolean => withCongress.has(kind);

/** Which kinds a level has. */
const kindsOf: Readonly<Record<RegionLevel, readonly RegionKind[]>> = {
  NATION: ['NATION'],
  PROVINCE: ['PROVINCE'],
  CITY: ['CITY', 'ZONE'],
  COUNTY: ['COUNTY', 'ZONE'],
  TOWNSHIP: ['TOWN', 'SUB_DISTRICT', 'ZONE'],
  VILLAGE: ['VILLAGE', 'COMMUNITY'],
};

const levelOfCode = {
  COUNTRY: 'NATION',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'CITY',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
} as const satisfies Record<ReturnType<typeof regionLevel>, RegionLevel>;

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly kind: RegionKind;
  readonly parentCode?: string | null;
}

export interface RegionFacts {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: RegionLevel;
  readonly kind: RegionKind;
  readonly parentCode: RegionCode | null;
}

/** The row as it is stored; throws REGION_ROW_WRONG, which says which row and column, if it does not fit its code. */
export const readRegionRow = (row: RegionRow, index: number): RegionFacts => {
  const refuse = (column: string, value: unknown) =>
    representativesErrors.REGION_ROW_WRONG({ row: index + 1, column, value }, { field: `rows.${index}.${column}` });
  const name = row.name.trim();
  if (name === '') throw refuse('name', row.name);
  const code = parseRegionCode(row.code);
  if (levelOfCode[regionLevel(code)] !== row.level) throw refuse('level', row.level);
  if (!kindsOf[row.level].includes(row.kind)) throw refuse('kind', row.kind);
  const parentCode = row.parentCode ? parseRegionCode(row.parentCode) : null;
  if ((parentCode === null) !== (code === ROOT_REGION)) throw refuse('parentCode', row.parentCode ?? '');
  if (parentCode !== null && (parentCode === code || !isWithin(code, parentCode))) {
    throw refuse('parentCode', row.parentCode);
  }
  return { code, name, level: row.level, kind: row.kind, parentCode };
};
