import { takeBack } from '../commands/hand-back-opinion.ts';
import { recordOpinionResult } from '../commands/record-opinion-result.ts';
import { emitOpinion } from '../movement.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';

import type { StationsUnit } from '../context.ts';
import type { SuggestionEventsConsumed } from '../events.ts';

type Kind = keyof SuggestionEventsConsumed;
type Told<K extends Kind> = DomainEvent<string, SuggestionEventsConsumed[K]>;

/** A suggestion was made of an opinion: each knows the other from now on (ONE-1). */
const link = async ({ data, aggregate }: Told<'suggestion.filedFromOpinion'>, unit: StationsUnit): Promise<void> => {
  // One nobody has: any representative can name such an id, and must not park events by it.
  const [opinion] = await unit.opinions.lockAll([data.opinionId]);
  // Withdrawn, handed back or handed to somebody else: the suggestion goes its own way.
  const isAwaited = opinion?.state === 'HANDLING' && opinion.route === 'SUGGESTION';
  if (!isAwaited || opinion.representativeId !== data.authorId || opinion.suggestionId === aggregate.id) return;
  const linked = await unit.opinions.save({ ...opinion, suggestionId: aggregate.id });
  emitOpinion(linked, 'opinion.linkedToSuggestion', { suggestionId: aggregate.id }, unit);
};

/** HANDLING → RESOLVED when the suggestion made of an opinion is replied to, on the reply's day (STA-5). */
const resolve = async (
  { data, aggregate, occurredAt }: Told<'suggestion.replied'>,
  unit: StationsUnit,
): Promise<void> => {
  for (const { id, state } of await unit.opinions.ofSuggestion(aggregate.id))
    if (state === 'HANDLING') await recordOpinionResult({ opinionId: id, text: data.text }, unit.at(occurredAt));
};

/** HANDLING → SORTED when the suggestion will get no reply: the citizen still waits for one (STA-5). */
const returnToStation = async (
  { kind, aggregate, data }: Told<'suggestion.withdrawn' | 'suggestion.notAdmitted' | 'suggestion.closed'>,
  unit: StationsUnit,
): Promise<void> => {
  const why = 'closing' in data ? data.closing : (data.reason ?? kind);
  for (const { id } of await unit.opinions.ofSuggestion(aggregate.id)) {
    const opinion = await unit.opinions.lock(id);
    if (opinion.state === 'HANDLING') await takeBack(opinion, null, why, unit);
  }
};

const steps: { readonly [K in Kind]: (event: Told<K>, unit: StationsUnit) => Promise<void> } = {
  'suggestion.filedFromOpinion': link,
  'suggestion.replied': resolve,
  'suggestion.withdrawn': returnToStation,
  'suggestion.notAdmitted': returnToStation,
  'suggestion.closed': returnToStation,
};

/** An opinion follows the suggestion made of it: one consumer for all it hears, so that it hears them in order (EVT-1). */
export const opinionFollowsSuggestion: ConsumerDefinition<StationsUnit> = {
  name: 'opinion-follows-suggestion',
  from: 'suggestions',
  kinds: Object.keys(steps),
  apply: (event, unit) => steps[event.kind as Kind](event as Told<never>, unit),
};
