/** One administrative division as the statistical office lists it; `code` is padded to 6 digits, or has 9 or 12. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
  readonly kind: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWN' | 'SUB_DISTRICT' | 'ZONE' | 'VILLAGE' | 'COMMUNITY';
  readonly parentCode: string | null;
}

export const nation: Division = {
  code: '100000',
  name: '中华人民共和国',
  level: 'NATION',
  kind: 'NATION',
  parentCode: null,
};

const padded = (code: string): string => code.padEnd(6, '0');

export const provinceOf = (code: string, name: string): Division => ({
  code: padded(code),
  name,
  level: 'PROVINCE',
  kind: 'PROVINCE',
  parentCode: nation.code,
});

/** 市辖区, 县, 省直辖县级行政区划: headings of the statistical tables, not governments; their level is absent there. */
export const isHeading = (name: string): boolean =>
  name === '市辖区' || name === '县' || name.endsWith('直辖县级行政区划');

export const cityOf = (code: string, name: string): Division => ({
  code: padded(code),
  name,
  level: 'CITY',
  kind: 'CITY',
  parentCode: padded(code.slice(0, 2)),
});

/** Codes ending in 71 to 79 are zones that only the statistical office counts as counties: they have no congress. */
export const isStatisticalZone = (countyCode: string): boolean => /^\d{4}7[1-9]$/.test(countyCode);

export const countyOf = (code: string, name: string, cityIsHeading: boolean): Division => ({
  code,
  name,
  level: 'COUNTY',
  kind: isStatisticalZone(code) ? 'ZONE' : 'COUNTY',
  parentCode: padded(cityIsHeading ? code.slice(0, 2) : code.slice(0, 4)),
});

/** The third segment tells: 001–099 sub-district (街道), 100–399 town or township (镇、乡), from 400 farms, reserves, parks. */
const townKind = (code: string): Division['kind'] => {
  const segment = Number(code.slice(6, 9));
  if (segment < 100) return 'SUB_DISTRICT';
  return segment < 400 ? 'TOWN' : 'ZONE';
};

export const townOf = (code: string, name: string): Division => ({
  code,
  name,
  level: 'TOWNSHIP',
  kind: townKind(code),
  parentCode: code.slice(0, 6),
});

export const villageOf = (code: string, name: string): Division => ({
  code,
  name: shortVillageName(name),
  level: 'VILLAGE',
  kind: /社区|居委会|居民/.test(name) ? 'COMMUNITY' : 'VILLAGE',
  parentCode: code.slice(0, 9),
});

/** 东关社区居委会 → 东关社区; 东峰村村委会 → 东峰村: the body's name is not the place's. */
const shortVillageName = (name: string): string => name.replace(/(村民委员会|村委会|居民委员会|居委会)$/, '') || name;
