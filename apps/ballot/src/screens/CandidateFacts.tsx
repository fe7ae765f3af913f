import { useEffect, useState } from 'react';

import { candidatesOf } from '../graph.ts';
import { useSpoken } from '../words/words.ts';

import type { CandidateDetails } from '../graph.ts';
import type { Round } from '../round.ts';

/** What the candidates of a vote on projects are, by id; a ballot can be marked without it. */
export const useCandidates = ({ purpose, items }: Round): ReadonlyMap<string, CandidateDetails> => {
  const { language } = useSpoken();
  const [candidates, setCandidates] = useState<ReadonlyMap<string, CandidateDetails>>(new Map());
  const ids = items.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (purpose !== 'PROJECTS') return;
    void candidatesOf(ids.split(' '), language).then(
      (found) => setCandidates(new Map(found.map((candidate) => [candidate.id, candidate]))),
      () => undefined,
    );
  }, [purpose, ids, language]);
  return candidates;
};

export const CandidateFacts = ({ candidate }: { readonly candidate: CandidateDetails | undefined }) => {
  const { words, language } = useSpoken();
  if (!candidate) return null;
  const yuan = Number(candidate.budgetTotal).toLocaleString(language, { style: 'currency', currency: 'CNY' });
  return (
    <details>
      <summary>{words.details}</summary>
      <p>{candidate.content}</p>
      <dl>
        <dt>{words.budget}</dt>
        <dd>{yuan}</dd>
        <dt>{words.site}</dt>
        <dd>{candidate.site.name}</dd>
        <dt>{words.beneficiaries}</dt>
        <dd>{candidate.beneficiaries}</dd>
      </dl>
    </details>
  );
};
