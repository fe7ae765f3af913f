import { asCommitteeStaff, asHandlingUnit, asRepresentative, dataOf } from '@renda/testing';

import { author, region } from '../given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

export const nobody = '01900000-0000-7000-8000-0000000000ff';
export const elsewhere = '611021';
export const asOtherAuthor = asRepresentative('01900000-0000-7000-8000-00000000000c', region);
export const asUpperStaff = asCommitteeStaff('611000');

/** A record in one state, with the ids of all that belongs to it; an id it lacks is that of nobody. */
export interface Place {
  readonly suggestionId: string;
  readonly otherId: string;
  readonly assignmentId: string;
  readonly replyId: string;
  readonly commitmentId: string;
  readonly unitId: string;
  readonly asUnit: Viewer;
  readonly motionId: string;
  readonly matterId: string;
  readonly keySupervisionId: string;
  readonly lookBackId: string;
  readonly itemId: string;
  readonly commendationId: string;
  readonly attachmentId: string;
}

export const noPlace: Place = {
  suggestionId: nobody,
  otherId: nobody,
  assignmentId: nobody,
  replyId: nobody,
  commitmentId: nobody,
  unitId: nobody,
  asUnit: asHandlingUnit(author, region),
  motionId: nobody,
  matterId: nobody,
  keySupervisionId: nobody,
  lookBackId: nobody,
  itemId: nobody,
  commendationId: nobody,
  attachmentId: nobody,
};

type Input = Readonly<Record<string, unknown>>;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Any mutation, asked for no more than its effects. */
export const textOf = (name: string, selection = 'effects { applied replayed }'): string =>
  `mutation ($input: ${capitalised(name)}Input!) { ${name}(input: $input) { ${selection} } }`;

/** Does what must succeed, and gives back the id of the thing that the payload has under that name. */
export const done = async (
  graph: TestSubgraph,
  name: string,
  input: Input,
  viewer: Viewer,
  thing?: string,
): Promise<string> => {
  const selection = thing ? `${thing} { id }` : 'effects { applied }';
  const data = dataOf(await graph.ask(textOf(name, selection), { input }, viewer));
  const made = (data[name] as Readonly<Record<string, { readonly id?: string }>>)[thing ?? 'effects'];
  return made?.id ?? nobody;
};
