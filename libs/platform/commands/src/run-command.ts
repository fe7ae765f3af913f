import { announceEvents } from '@renda/events';

import { auditCommand } from './audit.ts';
import { createUnit } from './create-unit.ts';
import { effectsOf, nothingGathered, writeGathered } from './gathered.ts';
import { keepAnswer, keyedRequest, takeKey } from './idempotency.ts';

import type { EntityManager } from 'typeorm';

import type { CommandBase, CommandInput } from './command-base.ts';
import type { KeyedRequest } from './idempotency.ts';
import type { WithEffects } from './mutation-effects.ts';
import type { CommandFunction } from './unit.ts';

/**
 * Runs a command in its envelope (ONE-3, EVT-1, EVT-3, AUD-1), all in one transaction: the idempotency key, the work,
 * its events and notices, the audit row. With `dryRun` everything is done and taken back.
 */
export const runCommand = async <I extends CommandInput, P extends object, R extends object>(
  base: CommandBase<R>,
  name: string,
  input: I,
  work: CommandFunction<I, P, R>,
): Promise<WithEffects<P>> => {
  if (input.dryRun) return tryCommand(base, name, input, work);
  const request = keyedRequest(base.viewer, name, input);
  const answer = await base.database.transaction(async (manager) => {
    const earlier = request && (await takeKey(manager, request));
    if (earlier) return replayed(earlier.answer as WithEffects<P>);
    return perform(base, name, input, work, manager, { request });
  });
  if (!answer.effects.replayed) announceEvents(base.database);
  return answer;
};

/** The resolver of a mutation: `sortOpinion: command('sortOpinion', sortOpinion)`. */
export const command =
  <I extends CommandInput, P extends object, R extends object>(name: string, work: CommandFunction<I, P, R>) =>
  (_parent: unknown, { input }: { readonly input: I }, context: CommandBase<R>): Promise<WithEffects<P>> =>
    runCommand(context, name, input, work);

const perform = async <I, P extends object, R extends object>(
  base: CommandBase<R>,
  name: string,
  input: I,
  work: CommandFunction<I, P, R>,
  manager: EntityManager,
  { request = null, applied = true }: { readonly request?: KeyedRequest | null; readonly applied?: boolean },
): Promise<WithEffects<P>> => {
  const gathered = nothingGathered();
  const unit = createUnit(base, manager, gathered);
  const payload = await work(input, unit);
  const answer = { ...payload, effects: effectsOf(gathered, applied) };
  // All at once: none needs what another answers, and together they are one round to the database.
  await Promise.all([
    writeGathered(manager, gathered, applied ? base.sendJob : undefined),
    auditCommand(unit, name, input, gathered, base.personalFields),
    request && keepAnswer(manager, request, answer),
  ]);
  return answer;
};

const tryCommand = async <I extends CommandInput, P extends object, R extends object>(
  base: CommandBase<R>,
  name: string,
  input: I,
  work: CommandFunction<I, P, R>,
): Promise<WithEffects<P>> => {
  try {
    return await base.database.transaction(async (manager): Promise<never> => {
      const answer = await perform(base, name, input, work, manager, { applied: false });
      // What a commit would check, checked now.
      await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
      throw new TakenBack(answer);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.answer as WithEffects<P>;
    throw error;
  }
};

// Rolls a dry run back and carries its answer out.
class TakenBack extends Error {
  readonly answer: object;

  constructor(answer: object) {
    super('dry run');
    this.answer = answer;
  }
}

const replayed = <P extends object>(answer: WithEffects<P>): WithEffects<P> => ({
  ...answer,
  effects: { ...answer.effects, replayed: true },
});
