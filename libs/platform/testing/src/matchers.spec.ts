import { commonErrors } from '@renda/kernel';

import { matchers } from './matchers.ts';

const answerWith = (message: string, extensions: object): object => ({ data: null, errors: [{ message, extensions }] });
const judged = (received: unknown): unknown => matchers.toBeRefusedWith(received, 'NOT_FOUND');

describe('toBeRefusedWith', () => {
  const notFound = commonErrors.NOT_FOUND({ type: 'Station', id: '1' });

  it.each([
    ['an answer of the graph', answerWith('There is no such station.', { code: 'NOT_FOUND' })],
    ['an error of the domain', notFound],
    [
      'a function that throws one',
      () => {
        throw notFound;
      },
    ],
  ])('accepts %s', (_, received) => {
    expect(received).toBeRefusedWith('NOT_FOUND');
  });

  it('waits for a promise', async () => {
    await expect(Promise.reject(notFound)).toBeRefusedWith('NOT_FOUND');
  });

  it.each([
    ['an answer without errors', { data: { station: null } }],
    ['another code', answerWith('Who are you?', { code: 'UNAUTHENTICATED' })],
    ['a code without a sentence', answerWith('', { code: 'NOT_FOUND' })],
    ['a code instead of a sentence', answerWith('NOT_FOUND', { code: 'NOT_FOUND' })],
    ['a stack trace', answerWith('No such station.', { code: 'NOT_FOUND', stacktrace: ['Error'] })],
    ['an uncoded error', new Error('no such station')],
  ])('does not accept %s', (_, received) => {
    expect(judged(received)).toMatchObject({ pass: false });
  });
});
