import { useSpoken } from '../words/words.ts';
import { stepOf } from '../step.ts';
import { useKeptVote } from '../use-kept-vote.ts';
import { useRound } from '../use-round.ts';
import { CastBallot } from './CastBallot.tsx';
import { Receipt } from './Receipt.tsx';
import { Result } from './Result.tsx';
import { RoundRules } from './RoundRules.tsx';
import { Screen } from './Screen.tsx';
import { Standstill } from './Standstill.tsx';
import { TakeCredential } from './TakeCredential.tsx';

import type { OpenRound } from '../device/session.ts';
import type { Kept } from '../use-kept-vote.ts';
import type { Round } from '../round.ts';

interface VoteProps {
  readonly open: OpenRound;
  readonly token: string | undefined;
  readonly onSignedIn: (token: string) => void;
  readonly onTokenSpent: () => void;
  readonly onExpired: () => void;
  readonly onLeave: () => void;
}

/** One round on this phone, at whatever step it stands. */
export const Vote = ({ open, onLeave, ...signing }: VoteProps) => {
  const { words, language } = useSpoken();
  const { round, failed, refresh } = useRound(open.roundId, language);
  const kept = useKeptVote(open);
  return (
    <>
      {failed && (
        <p role="alert" className="alert">
          {words.offline}
        </p>
      )}
      {round === undefined && <p role="status">{words.loading}</p>}
      {round === null && <p className="card">{words.noSuchRound}</p>}
      {round && kept.loaded && <AtStep key={round.id} {...{ open, round, kept, ...signing }} />}
      <nav className="foot">
        <button type="button" onClick={() => void Promise.all([refresh(), kept.reload()])}>
          {words.refresh}
        </button>
        <button type="button" className="quiet" onClick={onLeave}>
          {words.home}
        </button>
      </nav>
    </>
  );
};

type AtStepProps = Omit<VoteProps, 'onLeave'> & { readonly round: Round; readonly kept: Kept };

const AtStep = ({ open, round, kept, token, onSignedIn, onTokenSpent, onExpired }: AtStepProps) => {
  const { words } = useSpoken();
  const { vote, reload } = kept;
  const step = stepOf(round.state, vote);
  switch (step) {
    case 'TAKE':
    case 'TAKE_AGAIN':
      return (
        <TakeCredential
          {...{ open, round, token, onSignedIn, onExpired, isAgain: step === 'TAKE_AGAIN' }}
          onTaken={async () => {
            await reload();
            onTokenSpent();
          }}
        />
      );
    case 'MARK':
    case 'UNSURE':
      return vote ? <CastBallot {...{ round, vote }} isUnsure={step === 'UNSURE'} onChanged={reload} /> : null;
    case 'CAST':
      return vote ? <Receipt {...{ round, vote }} onForgotten={reload} /> : null;
    case 'RESULT':
      return <Result round={round} receipt={vote?.receipt} marks={vote?.marks} />;
    case 'WAIT':
      return (
        <Screen title={words.waiting}>
          <p className="card good">{words.waitingHint}</p>
          <RoundRules round={round} />
        </Screen>
      );
    case 'NOT_YET':
      return (
        <Screen title={round.title}>
          <p className="card">{words.notYet}</p>
          <RoundRules round={round} />
        </Screen>
      );
    case 'ISSUING_CLOSED':
    case 'CASTING_CLOSED':
    case 'VOID':
    case 'CANCELLED':
      return <Standstill {...{ round, step }} />;
  }
};
