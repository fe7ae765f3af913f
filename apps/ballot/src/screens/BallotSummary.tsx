import { markOf } from '../marking.ts';
import { useSpoken } from '../words/words.ts';

import type { ProvenBallot } from '@renda/voting-client';

import type { Marks } from '../marking.ts';
import type { Round } from '../round.ts';

interface BallotSummaryProps {
  readonly round: Pick<Round, 'kind' | 'items'>;
  readonly marks: Marks | ProvenBallot['marks'];
}

/** A ballot in words: every item with its mark. */
export const BallotSummary = ({ round, marks }: BallotSummaryProps) => {
  const { words } = useSpoken();
  const choices = words.choices as Readonly<Record<string, string>>;
  const said = (id: string): { readonly text: string; readonly isMarked: boolean } => {
    const mark = markOf(marks as Marks, id);
    if (!mark) return { text: words.unmarkedItem, isMarked: false };
    if (typeof mark.rank === 'number') return { text: words.rank(mark.rank), isMarked: true };
    return { text: choices[mark.choice ?? 'FOR'] ?? '', isMarked: true };
  };
  const items =
    round.kind === 'RANKED' ? [...round.items].sort((a, b) => rankIn(marks, a.id) - rankIn(marks, b.id)) : round.items;
  return (
    <>
      {marks.length === 0 && <p className="card">{words.blank}</p>}
      <dl className="summary">
        {items.map(({ id, name }) => {
          const { text, isMarked } = said(id);
          return (
            <div key={id} className={isMarked ? 'marked' : undefined}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};

const rankIn = (marks: BallotSummaryProps['marks'], id: string): number =>
  markOf(marks as Marks, id)?.rank ?? Number.MAX_SAFE_INTEGER;
