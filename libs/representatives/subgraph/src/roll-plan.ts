import { isWithin } from '@renda/kernel';
import { newId } from '@renda/persistence';

import { rollMatcher } from './roll-matcher.ts';

import type { NewRow } from '@renda/persistence';
import type { RollCellError, RollColumn, RollEntry } from '@renda/representatives-rules';

import type { RepresentativesUnit } from './context.ts';
import type { Congress } from './persistence/congress.table.ts';
import type { Representative, RepresentativeContact } from './persistence/representative.table.ts';

export interface RollPlan {
  readonly added: readonly (NewRow<Representative> & { readonly id: string })[];
  /** Every known seat of the roll, as it was and as the roll has it. */
  readonly known: readonly { readonly before: Representative; readonly wanted: Representative }[];
  readonly phones: readonly RepresentativeContact[];
  readonly errors: readonly RollCellError[];
}

/** What a roll would do to a congress, and which of its cells cannot be (REP-1). Writes nothing. */
export const rollPlan = async (
  congress: Congress,
  entries: readonly RollEntry[],
  unit: RepresentativesUnit,
): Promise<RollPlan> => {
  const seats = await unit.representatives.ofCongress(congress.id);
  const regions = await knownRegions(entries, unit);
  const persons = await knownPersons(entries, unit);
  const errors: RollCellError[] = [];
  const match = rollMatcher(seats, errors);
  const takenBy = new Map(seats.map(({ personId, id }) => [personId, id]));
  const added: RollPlan['added'][number][] = [];
  const known: RollPlan['known'][number][] = [];
  const phones: RepresentativeContact[] = [];

  for (const [index, entry] of entries.entries()) {
    if (!entry.name) continue;
    const refuse = (column: RollColumn, reason: string): void => {
      errors.push({ row: index + 1, column, value: String(entry[column] ?? ''), reason });
    };
    const before = match(entry, index);
    if (before === 'REFUSED') continue;
    checkPlaces(entry, congress, regions, refuse);
    checkDays(entry, congress, before, unit.today(), refuse);
    const id = before?.id ?? newId();
    checkPerson(entry, before, id, persons, takenBy, refuse);
    if (!before) added.push(newSeat(id, entry, congress));
    else {
      const wanted = { ...before, ...profileOf(entry), ...daysOf(entry, before) };
      if (wanted.grassRoots && wanted.leadingCadre) refuse('leadingCadre', 'is both now (与基层代表不能并存)');
      known.push({ before, wanted });
    }
    if (entry.phone) phones.push({ representativeId: id, phone: entry.phone });
  }
  return { added, known, phones, errors };
};

type Refuse = (column: RollColumn, reason: string) => void;

const knownRegions = async (entries: readonly RollEntry[], unit: RepresentativesUnit): Promise<ReadonlySet<string>> => {
  const codes = [...new Set(entries.flatMap(({ homeRegionCode }) => homeRegionCode ?? []))];
  return new Set((await unit.regions.findByIds(codes)).map(({ code }) => code));
};

const knownPersons = async (entries: readonly RollEntry[], unit: RepresentativesUnit): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(entries.flatMap(({ personId }) => personId ?? []))];
  return new Set((await unit.representatives.ofPersons(ids)).map(({ personId }) => personId));
};

const checkPlaces = (
  { homeRegionCode }: RollEntry,
  { regionCode }: Congress,
  regions: ReadonlySet<string>,
  refuse: Refuse,
): void => {
  if (homeRegionCode === undefined) return;
  if (!regions.has(homeRegionCode)) refuse('homeRegionCode', 'no such division (没有该行政区划)');
  else if (!isWithin(homeRegionCode, regionCode)) refuse('homeRegionCode', `outside ${regionCode} (不在该地区内)`);
};

const checkDays = (
  entry: RollEntry,
  { startsOn }: Congress,
  before: Representative | null,
  today: string,
  refuse: Refuse,
): void => {
  const electedOn = entry.electedOn ?? before?.electedOn ?? startsOn;
  const inOfficeFrom = entry.inOfficeFrom ?? before?.inOfficeFrom ?? electedOn;
  if (electedOn > today) refuse('electedOn', 'has not come yet (尚未到来)');
  if (inOfficeFrom > today) refuse('inOfficeFrom', 'has not come yet (尚未到来)');
  if (inOfficeFrom < electedOn) refuse('inOfficeFrom', 'before the election (早于当选日期)');
  if (before?.endedOn && inOfficeFrom > before.endedOn) refuse('inOfficeFrom', 'after the seat ended (晚于资格终止)');
};

const checkPerson = (
  { personId }: RollEntry,
  before: Representative | null,
  id: string,
  persons: ReadonlySet<string>,
  takenBy: Map<string, string>,
  refuse: Refuse,
): void => {
  if (personId === undefined) return;
  const holder = takenBy.get(personId);
  if (!persons.has(personId)) refuse('personId', 'no seat belongs to this person (没有该人员)');
  else if (before && before.personId !== personId) refuse('personId', `known as ${before.personId} (与已登记人员不同)`);
  else if (holder !== undefined && holder !== id) refuse('personId', 'has a seat in this congress (在本届已有席位)');
  else takenBy.set(personId, id);
};

/** What the row says; its empty cells say nothing. */
const profileOf = ({ phone: _, electedOn: __, inOfficeFrom: ___, personId: ____, ...profile }: RollEntry) => profile;

const daysOf = ({ electedOn, inOfficeFrom }: RollEntry, before: Representative) => ({
  electedOn: electedOn ?? before.electedOn,
  inOfficeFrom: before.state === 'ELECTED' ? before.inOfficeFrom : (inOfficeFrom ?? before.inOfficeFrom),
});

const newSeat = (id: string, entry: RollEntry, congress: Congress): RollPlan['added'][number] => {
  const electedOn = entry.electedOn ?? congress.startsOn;
  return {
    id,
    congressId: congress.id,
    regionCode: congress.regionCode,
    level: congress.level,
    personId: entry.personId ?? newId(),
    gender: null,
    ethnicity: null,
    party: null,
    education: null,
    profession: null,
    specialities: [],
    grassRoots: false,
    leadingCadre: false,
    certificateNumber: null,
    electoralUnit: '',
    homeRegionCode: congress.regionCode,
    photoUrl: null,
    ...profileOf(entry),
    state: 'IN_OFFICE',
    electedOn,
    byElection: electedOn > congress.startsOn,
    inOfficeFrom: entry.inOfficeFrom ?? electedOn,
    endedOn: null,
    endGround: null,
    endAnnouncedOn: null,
  };
};
