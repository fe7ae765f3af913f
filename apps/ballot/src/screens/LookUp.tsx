import { useId, useState } from 'react';

import { roundOf } from '../graph.ts';
import { useSpoken } from '../words/words.ts';
import { Result } from './Result.tsx';
import { Screen } from './Screen.tsx';

import type { Round } from '../round.ts';

interface LookUpProps {
  readonly given: readonly [roundId: string, receipt: string];
  readonly onLeave: () => void;
}

/** Finds the ballot of a receipt that was kept elsewhere. */
export const LookUp = ({ given, onLeave }: LookUpProps) => {
  const { words, language } = useSpoken();
  const [roundId, setRoundId] = useState(given[0]);
  const [receipt, setReceipt] = useState(given[1]);
  const [round, setRound] = useState<Round>();
  const [trouble, setTrouble] = useState<string>();
  const [roundField, receiptField] = [useId(), useId()];

  const lookUp = async (): Promise<void> => {
    setTrouble(undefined);
    try {
      const found = await roundOf(roundId.trim(), language);
      if (!found) setTrouble(words.noSuchRound);
      else if (found.state !== 'PUBLISHED') setTrouble(words.notPublished);
      else setRound(found);
    } catch {
      setTrouble(words.offline);
    }
  };
  const tidied = receipt.replace(/\s/g, '').toLowerCase();

  return (
    <>
      {round ? (
        <Result round={round} receipt={tidied} />
      ) : (
        <Screen title={words.checkReceipt}>
          <form
            className="card"
            onSubmit={(event) => {
              event.preventDefault();
              void lookUp();
            }}
          >
            <p>{words.findHint}</p>
            <label htmlFor={receiptField}>{words.receipt}</label>
            <textarea
              id={receiptField}
              rows={3}
              value={receipt}
              spellCheck={false}
              autoCapitalize="none"
              onChange={(event) => setReceipt(event.target.value)}
            />
            <label htmlFor={roundField}>{words.roundNumber}</label>
            <input
              id={roundField}
              value={roundId}
              spellCheck={false}
              autoCapitalize="none"
              onChange={(event) => setRoundId(event.target.value)}
            />
            {trouble !== undefined && (
              <p role="alert" className="alert">
                {trouble}
              </p>
            )}
            <button type="submit" className="main">
              {words.find}
            </button>
          </form>
        </Screen>
      )}
      <nav className="foot">
        <button type="button" className="quiet" onClick={onLeave}>
          {words.home}
        </button>
      </nav>
    </>
  );
};
