import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { newId } from '@renda/persistence';
import { assertComplete, suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { asMover, proposerRole, seatsIn } from '../movers.ts';

import type { DraftMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** Begins a motion with cause, grounds and plan (案由、案据、方案, SUG-14). */
export const draftMotion = async (input: DraftMotionInput, given: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const regionCode = parseRegionCode(input.regionCode);
  const proposer = input.proposer ?? 'REPRESENTATIVES';
  assertActsIn(given.viewer, [proposerRole[proposer], 'COMMITTEE_STAFF'], regionCode);
  const leadId =
    proposer === 'REPRESENTATIVES'
      ? foreignId('Representative', input.leadId ?? seatsIn(given.viewer, regionCode)[0], 'leadId')
      : null;
  if (proposer === 'REPRESENTATIVES' && !leadId) throw suggestionsErrors.NOT_THE_AUTHOR();
  const id = newId();
  // A paper may be as old as the office finds it: the draft itself has no cause before it.
  const act = { regionCode, since: '1949-10-01', about: id } as const;
  const unit = await asMover({ proposer, leadId }, act, input, given);
  const { title, cause, grounds, plan } = input;
  for (const text of [cause, grounds, plan]) assertComplete({ title, text });
  const invitedIds = [
    ...new Set((input.invitedIds ?? []).flatMap((id) => foreignId('Representative', id, 'invitedIds') ?? [])),
  ];
  if (invitedIds.length > 200) throw commonErrors.INVALID_INPUT({ reason: 'At most 200.' }, { field: 'invitedIds' });
  const motion = await unit.motions.add({
    ...blank,
    id,
    ...{ regionCode, proposer, leadId, title, cause, grounds, plan, invitedIds },
    signerIds: leadId ? [leadId] : [],
    stateSince: unit.today(),
  });
  unit.emit(suggestionsEvent('motion.drafted', { proposer }, { type: 'Motion', row: motion }));
  return { motion };
};

const blank = {
  state: 'DRAFT',
  congressId: null,
  session: null,
  submittedOn: null,
  committee: null,
  leadHeardOn: null,
  report: null,
  members: null,
  votesFor: null,
  votesAgainst: null,
  abstentions: null,
  suggestionId: null,
  withdrawalReason: null,
  endedOn: null,
} as const;
