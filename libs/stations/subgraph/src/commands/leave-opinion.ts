import { commonErrors } from '@renda/kernel';
import { newId } from '@renda/persistence';

import { citizenAccount } from '../access.ts';
import { answerOf } from '../citizen-words.ts';
import { keepContact } from '../contacts.ts';
import { foreignId } from '../foreign-id.ts';
import { registerAt } from '../registration.ts';
import { stationNamed } from '../stations.ts';

import type { LeaveOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** – → REGISTERED, by anyone or a citizen: the code in the answer, not an account, is the right to the rest (STA-5). */
export const leaveOpinion = async (
  input: LeaveOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const channel = input.channel ?? 'WEB';
  if (channel !== 'WEB' && channel !== 'WECHAT')
    throw commonErrors.INVALID_INPUT({ reason: 'A citizen leaves an opinion by WEB or WECHAT.' }, { field: 'channel' });
  const station = await stationNamed(input, unit);
  const account = citizenAccount(unit.viewer);
  const contact = await keepContact(input.citizen, account, unit);
  const opinion = await registerAt(
    {
      ...input,
      id: newId(),
      channel,
      station,
      contactId: contact?.id ?? null,
      representativeId: foreignId('Representative', input.representativeId, 'representativeId'),
      role: account ? 'CITIZEN' : null,
    },
    unit,
  );
  return { opinion: answerOf(opinion) };
};
