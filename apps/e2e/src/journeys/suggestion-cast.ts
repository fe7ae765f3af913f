import { asCommitteeStaff, asGovernmentOffice, asHandlingUnit, asRepresentative, asStationStaff } from '@renda/testing';

import { county, openTownship, town } from './township.ts';

import type { Viewer } from '@renda/identity';

import type { Steps } from './steps.ts';

interface WithId {
  readonly id: string;
}

interface Suggestion {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly deadline: { readonly due: string } | null;
  readonly assignments: readonly { readonly id: string; readonly state: string }[];
  readonly replies: readonly { readonly id: string; readonly commitments: readonly WithId[] }[];
}

interface Effects {
  readonly effects: { readonly notices: readonly { readonly kind: string }[] };
}

const fields = `id state round resultClass closing number deadline { due daysLeft light explanation { startEvent rule } }
  assignments { id state adjustDeadline { due } decideDeadline { due } contactDeadline { due } replyDeadline { due }
    adjustment { accepted note } extension { granted until } }
  replies { id round resultClass late commitments { id dueOn } evaluations { attitude result } }`;
const byId = `query ($id: ID!) { suggestion(id: $id) { ${fields} } }`;

/** Everybody who has part in a suggestion of a township, and what they ask and see of it. */
export const castOf = async (steps: Steps) => {
  const place = await openTownship(steps);
  const office = asCommitteeStaff(county);
  const { congressId } = place;
  const seat = { congressId, name: '李建国', electedOn: '2022-01-10', electoralUnit: '第13选区' };
  const second = await steps.take<{ representative: WithId }>(
    'registerRepresentative',
    seat,
    office,
    'representative { id }',
  );
  const coSignerId = second.representative.id;
  await steps.take('confirmRepresentative', { representativeId: coSignerId, inOfficeFrom: '2022-01-15' }, office);
  const body = { name: '商州区教育局', regionCode: county };
  const better = await steps.take<{ handlingUnit: WithId }>(
    'registerHandlingUnit',
    body,
    office,
    'handlingUnit { id }',
  );

  const author = asRepresentative(place.representativeId, county);
  const see = async (id: string, viewer: Viewer = author): Promise<Suggestion> =>
    (await steps.see<{ suggestion: Suggestion }>(byId, { id }, viewer)).suggestion;
  /** Takes a step, and tells who is sent a notice by it. */
  const told = async (mutation: string, input: object, viewer: Viewer): Promise<readonly string[]> => {
    const { effects } = await steps.take<Effects>(mutation, { ...input }, viewer, 'effects { notices { kind } }');
    return effects.notices.map(({ kind }) => kind);
  };
  return {
    ...{ place, office, author, coSignerId, see, told, betterUnitId: better.handlingUnit.id },
    liaison: asStationStaff(place.stationId, town),
    government: asGovernmentOffice(county),
    coSigner: asRepresentative(coSignerId, county),
    unit: asHandlingUnit(place.unitId, county),
  };
};

export type Cast = Awaited<ReturnType<typeof castOf>>;
