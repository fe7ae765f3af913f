import { useState } from 'react';

import { forgetToken, keepOpenRound, keepToken, keptOpenRound, keptToken } from './device/session.ts';
import { Home } from './screens/Home.tsx';
import { LookUp } from './screens/LookUp.tsx';
import { Rounds } from './screens/Rounds.tsx';
import { Vote } from './screens/Vote.tsx';

import type { OpenRound } from './device/session.ts';

/** An address of a receipt file: #round/receipt, which browsers never send. */
const wanted = (): readonly [string, string] | undefined => {
  const [, roundId, receipt] = /^#([0-9a-f-]{36})\/([0-9a-f]{64})$/.exec(location.hash) ?? [];
  return roundId && receipt ? [roundId, receipt] : undefined;
};

/** Where in the page one is: signing in, choosing a round, in a round, or looking up a receipt. */
export const Voting = () => {
  const [token, setToken] = useState(keptToken);
  const [open, setOpen] = useState(keptOpenRound);
  const [lookUp, setLookUp] = useState<readonly [string, string] | undefined>(wanted);
  const [expired, setExpired] = useState(false);

  const signIn = (given: string): void => {
    keepToken(given);
    setToken(given);
    setExpired(false);
  };
  const signOut = (hasExpired = false): void => {
    forgetToken();
    setToken(undefined);
    setExpired(hasExpired);
  };
  const show = (next: OpenRound | undefined): void => {
    keepOpenRound(next);
    setOpen(next);
  };
  const leaveLookUp = (): void => {
    history.replaceState(null, '', location.pathname);
    setLookUp(undefined);
  };

  if (lookUp) return <LookUp given={lookUp} onLeave={leaveLookUp} />;
  if (open)
    return (
      <Vote
        key={`${open.roundId} ${open.voter}`}
        open={open}
        token={token}
        onSignedIn={signIn}
        onTokenSpent={() => setToken(undefined)}
        onExpired={() => signOut(true)}
        onLeave={() => show(undefined)}
      />
    );
  if (token !== undefined)
    return <Rounds token={token} onOpen={show} onSignOut={() => signOut()} onExpired={() => signOut(true)} />;
  return <Home expired={expired} onSignedIn={signIn} onOpen={show} onLookUp={() => setLookUp(['', ''])} />;
};
