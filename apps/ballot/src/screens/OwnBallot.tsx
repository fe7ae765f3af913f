import { isBallotIncluded } from '@renda/voting-client';
import { useEffect, useState } from 'react';

import { proofOf } from '../graph.ts';
import { isSameBallot } from '../marking.ts';
import { useSpoken } from '../words/words.ts';
import { BallotSummary } from './BallotSummary.tsx';
import { ReceiptText } from './ReceiptText.tsx';

import type { ProvenBallot } from '@renda/voting-client';

import type { Marks } from '../marking.ts';
import type { Round } from '../round.ts';

interface OwnBallotProps {
  readonly round: Round;
  readonly receipt: string;
  /** What this phone remembers of it; undefined on another phone. */
  readonly marks: Marks | undefined;
}

type Finding =
  { readonly kind: 'FOUND'; readonly ballot: ProvenBallot } | { readonly kind: 'MISSING' | 'FALSE' | 'OFFLINE' };

/** Finds the ballot of a receipt among the published, and proves here, not at the server, that it is one of them. */
export const OwnBallot = ({ round, receipt, marks }: OwnBallotProps) => {
  const { words, language } = useSpoken();
  const [finding, setFinding] = useState<Finding>();
  const [tries, setTries] = useState(0);
  const { id, merkleRoot, title } = round;

  useEffect(() => {
    void found(id, receipt, merkleRoot ?? '', language).then(setFinding, () => setFinding({ kind: 'OFFLINE' }));
  }, [id, receipt, merkleRoot, language, tries]);

  if (!finding) return <p role="status">{words.loading}</p>;
  return (
    <section className="card" data-testid="own-ballot" data-finding={finding.kind}>
      <h2>{words.ownTitle}</h2>
      {finding.kind === 'FOUND' && (
        <>
          <p className="good">✓ {words.ownIncluded}</p>
          {marks === undefined && <p>{words.ownUnknown}</p>}
          {marks && isSameBallot(marks, finding.ballot.marks) && <p className="good">✓ {words.ownSame}</p>}
          {marks && !isSameBallot(marks, finding.ballot.marks) && (
            <p role="alert" className="alert">
              {words.ownDifferent}
            </p>
          )}
          <BallotSummary round={round} marks={finding.ballot.marks} />
        </>
      )}
      {finding.kind === 'OFFLINE' && (
        <>
          <p className="alert">{words.offline}</p>
          <button type="button" onClick={() => setTries(tries + 1)}>
            {words.retry}
          </button>
        </>
      )}
      {finding.kind === 'MISSING' && <p className="alert">{words.ownMissing}</p>}
      {finding.kind === 'FALSE' && <p className="alert">{words.ownFalse}</p>}
      <ReceiptText roundId={id} title={title} receipt={receipt} />
    </section>
  );
};

const found = async (
  roundId: string,
  receipt: string,
  root: string,
  language: Parameters<typeof proofOf>[2],
): Promise<Finding> => {
  const proof = await proofOf(roundId, receipt, language);
  if (!proof) return { kind: 'MISSING' };
  const isProven = proof.ballot.receipt === receipt && (await isBallotIncluded(roundId, proof, root));
  return isProven ? { kind: 'FOUND', ballot: proof.ballot } : { kind: 'FALSE' };
};
