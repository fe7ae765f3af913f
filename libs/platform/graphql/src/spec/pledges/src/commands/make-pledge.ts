import { assertActsIn, subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { coordinateFrom } from '../../../../index.ts';
import { pledgeMade } from '../events.ts';

import type { MakePledgeInput } from '../__generated__/resolvers.ts';
import type { PledgesUnit } from '../context.ts';
import type { Pledge } from '../persistence/pledge.table.ts';

export const makePledge = async (input: MakePledgeInput, unit: PledgesUnit): Promise<{ readonly pledge: Pledge }> => {
  assertActsIn(unit.viewer, ['REPRESENTATIVE'], input.regionCode);
  if (input.title.length < 4)
    throw commonErrors.INVALID_INPUT({ reason: 'The title is too short.' }, { field: 'title' });

  const [authorId] = subjectsOf(unit.viewer, 'REPRESENTATIVE');
  if (!authorId) throw commonErrors.FORBIDDEN({ action: 'makePledge' });
  const place = input.coordinate ? coordinateFrom(input.coordinate) : null;
  const pledge = await unit.pledges.add({
    regionCode: input.regionCode,
    authorId,
    title: input.title,
    state: 'OPEN',
    dueOn: input.dueOn,
    cost: input.cost ?? null,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    phone: input.phone ?? null,
  });
  unit.plan({ name: 'keep the pledge', due: pledge.dueOn, rule: 'as promised' });
  unit.emit(pledgeMade(pledge));
  return { pledge };
};
