import { stepOf } from './step.ts';

const blinded = { blindedMessage: 'b', secret: { roundId: 'r', message: 'm', inverse: 'i' } };
const drawn = { blinded, sent: false };
const held = { ...drawn, credential: { message: 'm', signature: 's' } };
const sent = { ...held, sent: true };
const cast = { sent: true, receipt: 'f' };

describe('What a phone can do in a round (VOT-5)', () => {
  it.each([
    ['nothing is issued yet', 'PREPARED', undefined, 'NOT_YET'],
    ['issuing, nothing here', 'ISSUING', undefined, 'TAKE'],
    ['issuing ended without a credential here', 'ISSUED', undefined, 'ISSUING_CLOSED'],
    ['voting without a credential here', 'CASTING', undefined, 'ISSUING_CLOSED'],
    ['an answer was lost while issuing', 'ISSUING', drawn, 'TAKE_AGAIN'],
    ['an answer was lost, voting goes on', 'CASTING', drawn, 'TAKE_AGAIN'],
    ['an answer was lost for good', 'CLOSED', drawn, 'ISSUING_CLOSED'],
    ['a credential, issuing', 'ISSUING', held, 'WAIT'],
    ['a credential, issuing ended', 'ISSUED', held, 'WAIT'],
    ['a credential, voting', 'CASTING', held, 'MARK'],
    ['a credential too late', 'CLOSED', held, 'CASTING_CLOSED'],
    ['sent without an answer', 'CASTING', sent, 'UNSURE'],
    ['sent without an answer, closed', 'COUNTED', sent, 'UNSURE'],
    ['sent without an answer, published', 'PUBLISHED', sent, 'UNSURE'],
    ['in the box', 'CASTING', cast, 'CAST'],
    ['in the box, certified', 'CERTIFIED', cast, 'CAST'],
    ['in the box, published', 'PUBLISHED', cast, 'RESULT'],
    ['published, nothing here', 'PUBLISHED', undefined, 'RESULT'],
    ['published, not cast', 'PUBLISHED', held, 'RESULT'],
    ['void, whatever is here', 'VOID', cast, 'VOID'],
    ['cancelled', 'CANCELLED', held, 'CANCELLED'],
  ] as const)('%s', (_, state, kept, step) => {
    expect(stepOf(state, kept)).toBe(step);
  });
});
