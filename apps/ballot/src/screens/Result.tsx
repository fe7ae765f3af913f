import { resultFileOf } from '../graph.ts';
import { useSpoken } from '../words/words.ts';
import { OwnBallot } from './OwnBallot.tsx';
import { Screen } from './Screen.tsx';

import type { Marks } from '../marking.ts';
import type { Round, VerdictItem } from '../round.ts';

interface ResultProps {
  readonly round: Round;
  readonly receipt?: string | undefined;
  readonly marks?: Marks | undefined;
}

/** The published result with its reasons, and the own ballot in it. */
export const Result = ({ round, receipt, marks }: ResultProps) => {
  const { words, language } = useSpoken();
  const { verdict, roll, issued, returned, merkleRoot } = round;
  const save = async (): Promise<void> => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(
      new Blob([await resultFileOf(round.id, language)], { type: 'application/json' }),
    );
    Object.assign(link, { href: address, download: `result-${round.id}.json` }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <Screen title={words.resultTitle}>
      <p className="subject">{round.title}</p>
      {roll && <p>{words.heads(roll.total, roll.present, issued ?? 0, returned ?? 0)}</p>}
      {receipt !== undefined && <OwnBallot {...{ round, receipt, marks }} />}
      <h2>{round.purpose === 'PROJECTS' ? words.items : words.itemsOther}</h2>
      <ol className="items">
        {verdict?.items.map((item) => (
          <li key={item.itemId} className={`result ${item.result}`}>
            <span>{item.name}</span>
            <strong>{resultOf(item, round, words)}</strong>
            <small>{countOf(item, words)}</small>
          </li>
        ))}
      </ol>
      <details>
        <summary>{words.checks}</summary>
        <ul className="plain">
          {verdict?.checks.map(({ name, passed, rule, source, figures }) => (
            <li key={name}>
              {passed ? '✓' : '✗'} {rule}
              <small>
                {figures.map((figure) => `${figure.name} ${figure.value}`).join(' · ')}（{source}）
              </small>
            </li>
          ))}
        </ul>
      </details>
      {merkleRoot !== null && (
        <p>
          {words.root}
          <code className="long">{merkleRoot}</code>
        </p>
      )}
      <button type="button" onClick={() => void save()}>
        {words.file}
      </button>
      <p>{words.fileHint}</p>
    </Screen>
  );
};

type Sentences = ReturnType<typeof useSpoken>['words'];

const resultOf = ({ result }: VerdictItem, { purpose }: Round, words: Sentences): string => {
  const named = purpose === 'PROJECTS' ? words.results : { ...words.results, ...words.passed };
  return (named as Readonly<Record<string, string>>)[result] ?? result;
};

const countOf = ({ votesFor, against, abstain, invalid, grades, rankSum }: VerdictItem, words: Sentences): string => {
  if (grades) return words.gradeVotes(grades.satisfied, grades.basicallySatisfied, grades.unsatisfied, abstain);
  const votes = words.votes(votesFor, against, abstain, invalid);
  return rankSum === null ? votes : `${votes} · ${words.rankSum(rankSum)}`;
};
