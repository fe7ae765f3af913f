import { VotingRefusal } from '@renda/voting-client';
import { useState } from 'react';

import { takeCredential } from '../take-credential.ts';
import { useSpoken } from '../words/words.ts';
import { sentenceOf } from './refusal.ts';
import { RoundRules } from './RoundRules.tsx';
import { Screen } from './Screen.tsx';
import { SignIn } from './SignIn.tsx';

import type { OpenRound } from '../device/session.ts';
import type { Round } from '../round.ts';

interface TakeCredentialProps {
  readonly open: OpenRound;
  readonly round: Round;
  readonly token: string | undefined;
  readonly isAgain: boolean;
  readonly onSignedIn: (token: string) => void;
  readonly onExpired: () => void;
  readonly onTaken: () => Promise<void>;
}

/** The round with its rules, and the one credential of the voter. */
export const TakeCredential = (props: TakeCredentialProps) => {
  const { open, round, token, isAgain, onSignedIn, onExpired, onTaken } = props;
  const { words } = useSpoken();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  const take = async (held: string): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await takeCredential(round, open, held);
      await onTaken();
    } catch (error) {
      if (error instanceof VotingRefusal && /^(TOKEN_|UNAUTHENTICATED)/.test(error.code)) onExpired();
      setRefusal(sentenceOf(error, words));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Screen title={words.take}>
      {isAgain && <p className="alert">{words.takeAgain}</p>}
      <RoundRules round={round} />
      {token === undefined ? (
        <SignIn onSignedIn={onSignedIn} />
      ) : (
        <>
          <p>{words.takeHint}</p>
          <div className="stand">
            {refusal !== undefined && (
              <p role="alert" className="alert">
                {refusal}
              </p>
            )}
            <button type="button" className="main" disabled={busy} onClick={() => void take(token)}>
              {busy ? words.taking : words.take}
            </button>
          </div>
        </>
      )}
    </Screen>
  );
};
