import { VotingRefusal } from '@renda/voting-client';
import { useCallback, useEffect, useState } from 'react';

import { roundsIn, viewerOf } from '../graph.ts';
import { voterMark, votingRegions } from '../voter.ts';
import { useSpoken } from '../words/words.ts';
import { Screen } from './Screen.tsx';

import type { OpenRound } from '../device/session.ts';
import type { Viewer } from '../graph.ts';
import type { Round } from '../round.ts';

interface RoundsProps {
  readonly token: string;
  readonly onOpen: (round: OpenRound) => void;
  readonly onSignOut: () => void;
  readonly onExpired: () => void;
}

interface Found {
  readonly viewer: Viewer;
  readonly regions: readonly string[];
  readonly rounds: readonly Round[];
}

const isOfToken = (error: unknown): boolean =>
  error instanceof VotingRefusal && /^(TOKEN_|UNAUTHENTICATED)/.test(error.code);

/** The votes of the bodies that the one signed in belongs to. */
export const Rounds = ({ token, onOpen, onSignOut, onExpired }: RoundsProps) => {
  const { words, language } = useSpoken();
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      const viewer = await viewerOf(token, language);
      const regions = votingRegions(viewer);
      setFound({ viewer, regions, rounds: regions.length === 0 ? [] : await roundsIn(regions, language) });
      setFailed(false);
    } catch (error) {
      if (isOfToken(error)) onExpired();
      else setFailed(true);
    }
  }, [token, language, onExpired]);
  useEffect(() => void load(), [load]);

  return (
    <Screen title={words.rounds}>
      {found && <p>{found.viewer.name ?? found.viewer.subject}</p>}
      {failed && (
        <p role="alert" className="alert">
          {words.offline}
        </p>
      )}
      {!found && !failed && <p role="status">{words.loading}</p>}
      {found?.regions.length === 0 && <p className="card">{words.notVoter}</p>}
      {found && found.regions.length > 0 && found.rounds.length === 0 && <p className="card">{words.noRounds}</p>}
      <ul className="rows">
        {found?.rounds.map((round) => (
          <li key={round.id}>
            <button
              type="button"
              onClick={() =>
                void voterMark(found.viewer, round.id).then((voter) => onOpen({ roundId: round.id, voter }))
              }
            >
              <span>{round.title}</span>
              <small>
                {words.bodies[round.body]} · {words.states[round.state]}
                {round.stage !== 'FIRST' && ` · ${words.stages[round.stage]}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void load()}>
        {words.refresh}
      </button>
      <button type="button" className="quiet" onClick={onSignOut}>
        {words.signOut}
      </button>
    </Screen>
  );
};
