import { useSpoken } from '../words/words.ts';
import { Screen } from './Screen.tsx';

import type { Round } from '../round.ts';

interface StandstillProps {
  readonly round: Round;
  readonly step: 'ISSUING_CLOSED' | 'CASTING_CLOSED' | 'VOID' | 'CANCELLED';
}

/** Where this phone can do nothing more, and why. */
export const Standstill = ({ round, step }: StandstillProps) => {
  const { words } = useSpoken();
  const { title, hint } = {
    ISSUING_CLOSED: { title: words.issuingClosed, hint: words.issuingClosedHint },
    CASTING_CLOSED: { title: words.castingClosed, hint: words.castingClosedHint },
    VOID: { title: words.voided, hint: words.voidedHint },
    CANCELLED: { title: words.cancelled, hint: '' },
  }[step];
  return (
    <Screen title={title}>
      <p className="subject">{round.title}</p>
      <p className="card">
        {hint}
        {round.voidReason !== null && (
          <>
            <br />
            {words.reason}：{round.voidReason}
          </>
        )}
      </p>
      {(step === 'ISSUING_CLOSED' || step === 'CASTING_CLOSED') && <p>{words.states[round.state]}</p>}
    </Screen>
  );
};
