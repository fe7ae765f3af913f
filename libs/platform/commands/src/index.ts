export type { CommandBase, CommandInput, ExternalReference } from './command-base.ts';
export type { Check, EffectEvent, MutationEffects, PlannedDeadline, WithEffects } from './mutation-effects.ts';
export type { CommandFunction, Unit, UnitTools } from './unit.ts';
