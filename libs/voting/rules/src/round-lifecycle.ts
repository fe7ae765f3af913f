import { defineLifecycle } from '@renda/kernel';

/**
 * One secret vote. Credentials are issued while voters sign in and issuing closes before casting opens, so that no
 * times can be joined (VOT-5). The roll is frozen with its hash when casting opens (VOT-3); a paper round passes the
 * same states, its papers being handed out in ISSUING and returned in CASTING.
 */
export const roundLifecycle = defineLifecycle({
  PREPARED: { openIssuing: 'ISSUING', cancel: 'CANCELLED' },
  ISSUING: { closeIssuing: 'ISSUED', cancel: 'CANCELLED' },
  ISSUED: { openCasting: 'CASTING', cancel: 'CANCELLED' },
  CASTING: { closeCasting: 'CLOSED' },
  CLOSED: { count: 'COUNTED', declareVoid: 'VOID' },
  COUNTED: { sign: 'SIGNED', correctCounts: 'CLOSED' },
  SIGNED: { certify: 'CERTIFIED' },
  CERTIFIED: { publish: 'PUBLISHED' },
  PUBLISHED: {},
  VOID: {},
  CANCELLED: {},
});

export type RoundState = (typeof roundLifecycle)['states'][number];
export type RoundEvent = (typeof roundLifecycle)['events'][number];
