import { useState } from 'react';

import { castBallot } from '../cast-ballot.ts';
import { changeVote } from '../device/kept-votes.ts';
import { useSpoken } from '../words/words.ts';
import { BallotPaper } from './BallotPaper.tsx';
import { BallotSummary } from './BallotSummary.tsx';
import { sentenceOf } from './refusal.ts';
import { Screen } from './Screen.tsx';

import type { KeptVote } from '../device/kept-votes.ts';
import type { Marks } from '../marking.ts';
import type { Round } from '../round.ts';

interface CastBallotProps {
  readonly round: Round;
  readonly vote: KeptVote;
  /** Sent once, and no answer came. */
  readonly isUnsure: boolean;
  readonly onChanged: () => Promise<void>;
}

/** Marking, a last look, and the cast; the marks are kept as they are made, so that a reload loses none. */
export const CastBallot = ({ round, vote, isUnsure, onChanged }: CastBallotProps) => {
  const { words } = useSpoken();
  const [marks, setMarks] = useState<Marks>(vote.marks);
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const mark = (next: Marks): void => {
    setMarks(next);
    void changeVote(vote, (kept) => (kept.sent ? kept : { ...kept, marks: next })).catch(() => undefined);
  };
  const cast = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await castBallot(vote, marks);
    } catch (error) {
      setRefusal(sentenceOf(error, words));
    } finally {
      setBusy(false);
      await onChanged();
    }
  };

  if (!isUnsure && !reviewing)
    return (
      <Screen title={words.markTitle}>
        <BallotPaper round={round} marks={marks} onMark={mark} onReview={() => setReviewing(true)} />
      </Screen>
    );
  return (
    <Screen title={words.confirmTitle}>
      <p className="subject">{round.title}</p>
      <BallotSummary round={round} marks={isUnsure ? vote.marks : marks} />
      {isUnsure && <p className="alert">{words.unsure}</p>}
      {refusal !== undefined && (
        <p role="alert" className="alert">
          {refusal}
        </p>
      )}
      {!isUnsure && <p>{words.confirmHint}</p>}
      <button type="button" className="main" disabled={busy} onClick={() => void cast()}>
        {busy ? words.casting : isUnsure ? words.castAgain : words.cast}
      </button>
      {!isUnsure && (
        <button type="button" disabled={busy} onClick={() => setReviewing(false)}>
          {words.change}
        </button>
      )}
    </Screen>
  );
};
