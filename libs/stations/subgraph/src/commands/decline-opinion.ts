import { commonErrors } from '@renda/kernel';
import { declineGrounds, firstOf, stationsErrors } from '@renda/stations-rules';

import { answerOf } from '../citizen-words.ts';
import { opinionList } from '../opinion-list.ts';
import { emitOpinion, moveOpinion } from '../movement.ts';
import { toCitizen } from '../notices.ts';
import { lockForStaff } from '../opinions.ts';

import type { DeclineOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** REGISTERED, SORTED → DECLINED, told to the citizen with where to go instead (STA-5). */
export const declineOpinion = async (
  input: DeclineOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, role } = await lockForStaff(input, unit);
  const { ground } = input;
  const declineExplanation = input.explanation?.trim() || null;
  const declineWhereToGo = input.whereToGo?.trim() || null;
  assertToldEnough(input, declineExplanation, declineWhereToGo);
  const duplicateOfId = ground === 'DUPLICATE' ? await firstFor(opinion, input.duplicateOfId ?? '', unit) : null;
  const declined = await moveOpinion(
    opinion,
    {
      event: 'decline',
      role,
      changes: { declineGround: ground, declineExplanation, declineWhereToGo, duplicateOfId },
      note: declineExplanation,
      kind: 'opinion.declined',
      data: { ground, duplicateOfId },
    },
    unit,
  );
  for (const notice of toCitizen(declined, 'opinion.declined', { ground })) unit.notify(notice);
  if (duplicateOfId) await relink(declined.id, duplicateOfId, unit);
  return { opinion: answerOf(declined) };
};

const assertToldEnough = (
  { ground, duplicateOfId }: DeclineOpinionInput,
  explanation: string | null,
  ownWhereToGo: string | null,
): void => {
  const needed = (field: string): Error => stationsErrors.DECLINE_NEEDS({ ground, field }, { field });
  if (ground === 'OTHER' && !explanation) throw needed('explanation');
  if (!declineGrounds[ground].whereToGo && !ownWhereToGo) throw needed('whereToGo');
  if (ground === 'DUPLICATE' && !duplicateOfId) throw needed('duplicateOfId');
  if (ground !== 'DUPLICATE' && duplicateOfId)
    throw commonErrors.INVALID_INPUT({ reason: 'Only a DUPLICATE names a first opinion.' }, { field: 'duplicateOfId' });
};

// What the viewer may not see is not there: its answer would be shown to another citizen.
const firstFor = async (opinion: CitizenOpinion, namedId: string, unit: StationsUnit): Promise<string> => {
  const [named] = await opinionList.byIds(unit.manager, [namedId], unit.viewer);
  if (!named) throw commonErrors.NOT_FOUND({ type: 'CitizenOpinion', id: namedId }, { field: 'duplicateOfId' });
  const firstId = firstOf(opinion, named);
  const first = await unit.opinions.lock(firstId);
  return firstOf(opinion, first);
};

// Links never chain: what was linked to this one is linked to its first.
const relink = async (fromId: string, toId: string, unit: StationsUnit): Promise<void> => {
  for (const linked of await unit.opinions.duplicatesOf(fromId)) {
    const relinked = await unit.opinions.save({ ...linked, duplicateOfId: toId });
    emitOpinion(relinked, 'opinion.relinked', { duplicateOfId: toId }, unit);
  }
};
