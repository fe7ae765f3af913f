import { commonErrors, isWithin, parseRegionCode } from '@renda/kernel';
import { ethnicityOf, representativesErrors } from '@renda/representatives-rules';

import type { RegionCode } from '@renda/kernel';
import type { Gender } from '@renda/representatives-rules';

import type { RepresentativesUnit } from './context.ts';

/** What clients may give of a public profile; undefined is left as it is. */
export interface ProfileInput {
  readonly name?: string | null;
  readonly gender?: Gender | null;
  readonly ethnicity?: string | null;
  readonly party?: string | null;
  readonly education?: string | null;
  readonly profession?: string | null;
  readonly specialities?: readonly string[] | null;
  readonly grassRoots?: boolean | null;
  readonly leadingCadre?: boolean | null;
  readonly certificateNumber?: string | null;
  readonly electoralUnit?: string | null;
  readonly homeRegionCode?: string | null;
  readonly photoUrl?: string | null;
  readonly phone?: string | null;
}

/** `汉` and `汉族` are one; refuses what is no ethnic group. */
export const readEthnicity = (text: string | null): string | null => {
  if (text === null) return null;
  const ethnicity = ethnicityOf(text);
  if (ethnicity === null) {
    throw commonErrors.INVALID_INPUT(
      { reason: `“${text}” is not one of the 56 ethnic groups (56个民族).` },
      { field: 'ethnicity' },
    );
  }
  return ethnicity;
};

/** The home must be known and lie in the region of the congress. */
export const readHome = async (
  text: string | null | undefined,
  congressRegion: RegionCode,
  unit: RepresentativesUnit,
): Promise<RegionCode> => {
  if (!text) return congressRegion;
  const at = { field: 'homeRegionCode' };
  const code = parseRegionCode(text);
  if (!isWithin(code, congressRegion)) {
    throw commonErrors.INVALID_INPUT({ reason: `${code} does not lie in ${congressRegion} (不在该地区内).` }, at);
  }
  if (!(await unit.regions.findById(code))) throw commonErrors.NOT_FOUND({ type: 'Region', id: code }, at);
  return code;
};

export const assertNotBoth = (grassRoots: boolean, leadingCadre: boolean): void => {
  if (grassRoots && leadingCadre) throw representativesErrors.GRASS_ROOTS_CADRE({}, { field: 'grassRoots' });
};

/** Blanks and repetitions taken out. */
export const readWords = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
