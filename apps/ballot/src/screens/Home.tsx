import { useEffect, useState } from 'react';

import { keptVotes } from '../device/kept-votes.ts';
import { useSpoken } from '../words/words.ts';
import { Screen } from './Screen.tsx';
import { SignIn } from './SignIn.tsx';

import type { KeptVote } from '../device/kept-votes.ts';
import type { OpenRound } from '../device/session.ts';

interface HomeProps {
  readonly expired: boolean;
  readonly onSignedIn: (token: string) => void;
  readonly onOpen: (round: OpenRound) => void;
  readonly onLookUp: () => void;
}

/** Sign in, or go on with a vote that this phone keeps. */
export const Home = ({ expired, onSignedIn, onOpen, onLookUp }: HomeProps) => {
  const { words } = useSpoken();
  const [votes, setVotes] = useState<readonly KeptVote[]>([]);
  useEffect(() => void keptVotes().then(setVotes), []);
  return (
    <Screen title={words.signIn}>
      {expired && (
        <p role="alert" className="alert">
          {words.expired}
        </p>
      )}
      <SignIn onSignedIn={onSignedIn} />
      {votes.length > 0 && (
        <>
          <h2>{words.kept}</h2>
          <ul className="rows">
            {votes.map(({ roundId, voter, title, receipt }) => (
              <li key={`${roundId} ${voter}`}>
                <button type="button" onClick={() => onOpen({ roundId, voter })}>
                  <span>{title}</span>
                  <small>{receipt === undefined ? words.waiting : words.castTitle}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="quiet" onClick={onLookUp}>
        {words.checkReceipt}
      </button>
    </Screen>
  );
};
