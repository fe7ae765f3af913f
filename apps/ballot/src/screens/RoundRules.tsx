import { useSpoken } from '../words/words.ts';
import { CandidateFacts, useCandidates } from './CandidateFacts.tsx';

import type { Round } from '../round.ts';

/** How the ballot is marked and what decides the round, in sentences. */
export const RulesOf = ({ round }: { readonly round: Round }) => {
  const { words } = useSpoken();
  const { kind, places, rules } = round;
  const { numerator, denominator, inclusive } = rules.quorum;
  return (
    <>
      <h2>{words.rulesTitle}</h2>
      <ul className="plain">
        <li>{words.kinds[kind](places)}</li>
        {rules.majorityBase !== null && <li>{words.majorities[rules.majorityBase]}</li>}
        <li>{words.quorum(numerator, denominator, inclusive)}</li>
        <li>{words.secret}</li>
      </ul>
    </>
  );
};

/** What is voted on and by which rules, before the ballot can be marked. */
export const RoundRules = ({ round }: { readonly round: Round }) => {
  const { words } = useSpoken();
  const candidates = useCandidates(round);
  const { purpose, body, stage, items } = round;
  return (
    <>
      <p className="subject">
        {round.title}
        <small>
          {words.bodies[body]} · {words.purposes[purpose]}
          {stage !== 'FIRST' && ` · ${words.stages[stage]}`}
        </small>
      </p>
      <h2>{purpose === 'PROJECTS' ? words.items : words.itemsOther}</h2>
      <ol className="items">
        {items.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <CandidateFacts candidate={candidates.get(id)} />
          </li>
        ))}
      </ol>
      <RulesOf round={round} />
    </>
  );
};
