import { useState } from 'react';

import { choicesOf, chosen, markOf, ranked, toggled, unmarked } from '../marking.ts';
import { useSpoken } from '../words/words.ts';
import { CandidateFacts, useCandidates } from './CandidateFacts.tsx';
import { RulesOf } from './RoundRules.tsx';

import type { ReactNode } from 'react';

import type { Marks } from '../marking.ts';
import type { BallotItem, Choice, Round } from '../round.ts';

interface BallotPaperProps {
  readonly round: Round;
  readonly marks: Marks;
  readonly onMark: (marks: Marks) => void;
  readonly onReview: () => void;
}

/** The ballot to be marked: what the rules forbid is refused here and now, in a sentence (VOT-4). */
export const BallotPaper = ({ round, marks, onMark, onReview }: BallotPaperProps) => {
  const { words } = useSpoken();
  const candidates = useCandidates(round);
  const [refusal, setRefusal] = useState<string>();
  const { kind, places, items } = round;

  const toggle = (id: string): void => {
    const next = toggled(round, marks, id);
    setRefusal(next ? undefined : words.tooMany(places));
    if (next) onMark(next);
  };
  const review = (): void => {
    const missing = unmarked(round, marks);
    if (missing.length === 0) return onReview();
    setRefusal(words.missing(missing.map(({ name }) => name).join('、')));
  };
  const choose = (id: string, choice: Choice): void => {
    setRefusal(undefined);
    onMark(chosen(marks, id, choice));
  };

  const controlOf = (item: BallotItem, index: number): ReactNode => {
    switch (kind) {
      case 'APPROVAL':
        return <ApprovalItem {...{ item, index }} isMarked={markOf(marks, item.id) !== undefined} onToggle={toggle} />;
      case 'RANKED':
        return (
          <RankedItem {...{ item }} rank={markOf(marks, item.id)?.rank} onRank={(id) => onMark(ranked(marks, id))} />
        );
      default:
        return <ChoiceItem {...{ item, index, kind }} choice={markOf(marks, item.id)?.choice} onChoose={choose} />;
    }
  };

  return (
    <>
      <p className="subject">{round.title}</p>
      <p>{words.kinds[kind](places)}</p>
      <ol className="ballot">
        {items.map((item, index) => (
          <li key={item.id}>
            {controlOf(item, index)}
            <CandidateFacts candidate={candidates.get(item.id)} />
          </li>
        ))}
      </ol>
      <div className="stand">
        {kind === 'APPROVAL' && <p role="status">{words.marked(marks.length, places)}</p>}
        {kind === 'RANKED' && <p role="status">{words.rankedCount(marks.length)}</p>}
        {refusal !== undefined && (
          <p role="alert" className="alert">
            {refusal}
          </p>
        )}
        <button type="button" className="main" onClick={review}>
          {words.review}
        </button>
      </div>
      <RulesOf round={round} />
    </>
  );
};

interface ApprovalItemProps {
  readonly item: BallotItem;
  readonly index: number;
  readonly isMarked: boolean;
  readonly onToggle: (id: string) => void;
}

const ApprovalItem = ({ item, index, isMarked, onToggle }: ApprovalItemProps) => (
  <label className="choice wide">
    <input type="checkbox" checked={isMarked} onChange={() => onToggle(item.id)} />
    <span>
      {index + 1}. {item.name}
    </span>
  </label>
);

interface RankedItemProps {
  readonly item: BallotItem;
  readonly rank: number | undefined;
  readonly onRank: (id: string) => void;
}

const RankedItem = ({ item, rank, onRank }: RankedItemProps) => {
  const { words } = useSpoken();
  return (
    <button type="button" className="rank" aria-pressed={rank !== undefined} onClick={() => onRank(item.id)}>
      <span className="badge" aria-hidden="true">
        {rank ?? ''}
      </span>
      <span>{item.name}</span>
      {rank !== undefined && <span className="unseen">{words.rank(rank)}</span>}
    </button>
  );
};

interface ChoiceItemProps {
  readonly item: BallotItem;
  readonly index: number;
  readonly kind: 'FOR_AGAINST_ABSTAIN' | 'GRADED';
  readonly choice: Choice | undefined;
  readonly onChoose: (id: string, choice: Choice) => void;
}

const ChoiceItem = ({ item, index, kind, choice, onChoose }: ChoiceItemProps) => {
  const { words } = useSpoken();
  return (
    <fieldset>
      <legend>
        {index + 1}. {item.name}
      </legend>
      <div className="choices">
        {choicesOf[kind].map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={item.id}
              value={each}
              checked={choice === each}
              onChange={() => onChoose(item.id, each)}
            />
            <span>{words.choices[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
