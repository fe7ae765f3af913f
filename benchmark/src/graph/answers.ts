import { deepStrictEqual } from 'node:assert/strict';

import type { SetUp } from './set-ups.ts';

interface Answer {
  readonly data?: { readonly opinions?: { readonly nodes?: readonly unknown[] } };
  readonly errors?: readonly unknown[];
}

/** Asks every set-up the same and throws unless all give the same data, none of it empty. */
export const assertEqualAnswers = async (setUps: readonly SetUp[], requests: number): Promise<void> => {
  const [first] = setUps;
  if (!first) return;
  for (let n = 0; n < requests; n += 1) {
    const expected = await answerOf(first, n);
    if (expected.data?.opinions?.nodes?.length !== 20) throw differs(first, n, expected);
    for (const setUp of setUps) {
      const answer = await answerOf(setUp, n);
      try {
        deepStrictEqual(answer, { data: expected.data });
      } catch {
        throw differs(setUp, n, answer);
      }
    }
  }
};

const answerOf = async ({ target }: SetUp, n: number): Promise<Answer> => {
  const response = await fetch(target.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    body: target.bodyOf(n * 37),
    signal: AbortSignal.timeout(20_000),
  });
  const { data, errors } = (await response.json()) as Answer;
  return errors ? { data, errors } : { data };
};

const differs = ({ letter, title }: SetUp, n: number, answer: Answer): Error =>
  new Error(`(${letter}) ${title} answers request ${n} otherwise: ${JSON.stringify(answer).slice(0, 2_000)}`);
