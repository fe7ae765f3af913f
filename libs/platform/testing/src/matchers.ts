import { faultsOf, refusalsIn } from './refusal.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- jest's own types are extended in no other way
  namespace jest {
    interface Matchers<R> {
      /**
       * For an answer of the graph, a DomainError, or a function that throws one: refused with this code, with a sentence
       * for the caller and nothing of the program's inside. A promise is awaited: `await expect(promise).toBeRefusedWith(…)`.
       */
      toBeRefusedWith(code: string): R;
    }
  }
}

const outcomeOf = (received: unknown): unknown => {
  if (typeof received !== 'function') return received;
  try {
    return (received as () => unknown)();
  } catch (error) {
    return error;
  }
};

const judge = (outcome: unknown, code: string): jest.CustomMatcherResult => {
  const refusals = refusalsIn(outcome);
  const refusal = refusals.find((each) => each.code === code);
  const faults = refusal ? faultsOf(refusal) : [`it was not refused with ${code}`];
  const seen = refusals.length > 0 ? refusals.map((each) => `${each.code}: ${each.sentence}`).join('\n') : outcome;
  return {
    pass: faults.length === 0,
    message: () =>
      `Expected a refusal with ${code}, but ${faults.join(' and ') || 'it was one'}. Received:\n${print(seen)}`,
  };
};

const print = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Object && 'then' in value;

export const matchers = {
  toBeRefusedWith: (received: unknown, code: string): jest.CustomMatcherResult | Promise<jest.CustomMatcherResult> => {
    const outcome = outcomeOf(received);
    if (!isPromise(outcome)) return judge(outcome, code);
    return outcome.then(
      (answer) => judge(answer, code),
      (error: unknown) => judge(error, code),
    );
  },
};
