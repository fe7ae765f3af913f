import { newId } from '@renda/persistence';
import { motionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { limitsOn } from '../limits.ts';
import { assertReported } from '../motion-reports.ts';
import { assertDecidable, decideMotion, lockMotion, presidium } from '../motions.ts';
import { emitSuggestion } from '../movement.ts';
import { toRole } from '../notices.ts';
import { blank } from './draft-suggestion.ts';

import type { ConvertMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** REFERRED → CONVERTED: it goes on as a suggestion with its whole text and the same signers, who are told (SUG-14). */
export const convertMotion = async (
  input: ConvertMotionInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion; suggestion: Suggestion }> => {
  const motion = await lockMotion(presidium, input, unit);
  motionLifecycle.advance(motion.state, 'convert');
  assertReported(motion);
  const { leadId, signerIds, regionCode, title, cause, grounds, plan } = motion;
  // A body's motion has no author who could rate a reply.
  if (!leadId) throw suggestionsErrors.MOTION_OF_A_BODY();
  assertDecidable(motion, input.decision, unit);
  const { decidedOn } = input.decision;
  const suggestion = await unit.suggestions.add({
    ...blank,
    id: newId(),
    state: 'SUBMITTED',
    kind: 'SUGGESTION',
    origin: 'REPRESENTATIVE',
    title,
    text: [cause, grounds, plan].join('\n\n'),
    category: null,
    delegation: null,
    delegationDiscussedOn: null,
    contactName: null,
    contactPhone: null,
    formedBy: 'motion',
    publicity: 'FULL_TEXT',
    confidentialReason: null,
    unresolvedYears: null,
    moreCommunication: false,
    referenceOnly: false,
    openToCoSigning: false,
    regionCode,
    authorId: leadId,
    signerIds,
    opinionId: null,
    stateSince: decidedOn,
    submittedOn: decidedOn,
    limits: await limitsOn(unit.policy, regionCode, decidedOn),
  });
  const cosigners = signerIds.filter((id) => id !== leadId);
  await unit.signatures.addAll(
    cosigners.map((representativeId, place) => ({
      suggestionId: suggestion.id,
      representativeId,
      place,
      answer: 'CONFIRMED' as const,
      answeredOn: motion.submittedOn,
      withdrawalAgreedOn: null,
    })),
  );
  await unit.search.index(suggestion);
  emitSuggestion('suggestion.submitted', { authorId: leadId, signerIds, kind: 'SUGGESTION' }, suggestion, unit);
  unit.notify(toRole('COMMITTEE_STAFF', suggestion, 'suggestion.submitted'));
  const converted = await decideMotion(motion, 'convert', input.decision, { suggestionId: suggestion.id }, unit);
  return { motion: converted, suggestion };
};
