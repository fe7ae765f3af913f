export { assertVersion } from './assert-version.ts';
export { auditRead } from './audit.ts';
export { commandErrors } from './errors.ts';
export { idsByReference, registerOnce } from './external-reference.ts';
export { commandMigrations } from './migrations.ts';
export { commonPersonalFields } from './redacted.ts';
export { command, runCommand } from './run-command.ts';
export { unitsOf } from './units-of.ts';

export type { AuditedContext, PersonalDataRead } from './audit.ts';
export type { CommandBase, CommandInput, ExternalReference } from './command-base.ts';
export type { Registration } from './external-reference.ts';
export type { Check, EffectEvent, MutationEffects, PlannedDeadline, WithEffects } from './mutation-effects.ts';
export type { CommandFunction, Unit, UnitTools } from './unit.ts';
export type { SystemBase } from './units-of.ts';
