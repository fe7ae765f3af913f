import { useState } from 'react';

import { forgetVote } from '../device/kept-votes.ts';
import { useSpoken } from '../words/words.ts';
import { ReceiptText } from './ReceiptText.tsx';
import { Screen } from './Screen.tsx';

import type { KeptVote } from '../device/kept-votes.ts';
import type { Round } from '../round.ts';

interface ReceiptProps {
  readonly round: Round;
  readonly vote: KeptVote;
  readonly onForgotten: () => Promise<void>;
}

/** The ballot is in the box: the receipt, and what to do with it. */
export const Receipt = ({ round, vote, onForgotten }: ReceiptProps) => {
  const { words } = useSpoken();
  const [asking, setAsking] = useState(false);
  return (
    <Screen title={words.castTitle}>
      <p className="subject">{round.title}</p>
      <p className="card good">{words.castHint}</p>
      <ReceiptText roundId={round.id} title={round.title} receipt={vote.receipt ?? ''} />
      <p>
        {words.states[round.state]} · {words.waitResult}
      </p>
      {asking ? (
        <>
          <p className="alert">{words.forgetHint}</p>
          <button type="button" onClick={() => void forgetVote(vote).then(onForgotten)}>
            {words.forgetReally}
          </button>
        </>
      ) : (
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {words.forget}
        </button>
      )}
    </Screen>
  );
};
