import { assertActsIn } from '@renda/identity';
import { newId } from '@renda/persistence';
import { readRegionRow, representativesErrors } from '@renda/representatives-rules';

import { representativesEvent } from '../events.ts';

import type { CommandInput } from '@renda/commands';
import type { RegionFacts, RegionRow } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';

export interface ImportRegionsInput extends CommandInput {
  readonly rows: readonly RegionRow[];
}

const maximumRows = 5_000;
const rowsPerEvent = 500;

/** Makes divisions known; what is known just so stays, without an event (REP-1). */
export const importRegions = async ({ rows }: ImportRegionsInput, unit: RepresentativesUnit) => {
  if (rows.length > maximumRows) {
    throw representativesErrors.TOO_MANY_ROWS({ rows: rows.length, max: maximumRows }, { field: 'rows' });
  }
  const regions = eachOnce(rows.map(readRegionRow));
  for (const { code } of regions) assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'ADMIN'], code);

  const written = await unit.regions.importAll(regions);

  const id = newId();
  const facts = written.map(({ isNew: _, ...region }) => region);
  for (let start = 0; start < facts.length; start += rowsPerEvent) {
    unit.emit(
      representativesEvent({
        kind: 'region.imported',
        aggregate: { type: 'RegionImport', id },
        region: facts[0]?.code ?? null,
        data: { rows: facts.slice(start, start + rowsPerEvent) },
      }),
    );
  }
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added, unchanged: regions.length - written.length };
};

// Parents first, so that whoever listens meets a division after the one it lies in.
const eachOnce = (regions: readonly RegionFacts[]): readonly RegionFacts[] => {
  const known = new Map<string, { readonly region: RegionFacts; readonly row: number }>();
  for (const [index, region] of regions.entries()) {
    const first = known.get(region.code);
    if (!first) known.set(region.code, { region, row: index + 1 });
    else if (JSON.stringify(first.region) !== JSON.stringify(region)) {
      throw representativesErrors.REGION_GIVEN_TWICE(
        { row: index + 1, first: first.row, code: region.code },
        { field: `rows.${index}.code` },
      );
    }
  }
  return [...known.values()].map(({ region }) => region).toSorted((a, b) => heightOf(a) - heightOf(b));
};

const heightOf = ({ level }: RegionFacts): number =>
  ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'].indexOf(level);
