import type { Viewer } from '@renda/identity';
import type { Answer, AnswerError } from '@renda/testing';

/** What came over the wire. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** Code and sentence of the first error. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export interface HttpClient {
  send(path: string, init?: RequestInit): Promise<Told>;
  /** Posts a body, a text as it is, to /graphql. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** Asks as a user with a token, or as anyone. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, viewer?: Viewer): Promise<Answer>;
}

const toldBy = async (response: Response): Promise<Told> => {
  const text = await response.text();
  const { data = null, errors = [] } = text.startsWith('{') ? (JSON.parse(text) as Partial<Answer>) : {};
  const [first] = errors;
  return {
    status: response.status,
    headers: response.headers,
    text,
    data,
    errors,
    code: first?.extensions.code,
    message: first?.message,
  };
};

export const httpClient = (url: string, tokenOf: (viewer: Viewer) => Promise<string>): HttpClient => {
  const send = async (path: string, init: RequestInit = {}): Promise<Told> =>
    toldBy(await fetch(`${url}${path}`, init));
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Told> =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    send,
    post,
    ask: async (query, variables = {}, viewer) => {
      const authorization = viewer && { authorization: `Bearer ${await tokenOf(viewer)}` };
      return JSON.parse((await post({ query, variables }, authorization)).text) as Answer;
    },
  };
};
