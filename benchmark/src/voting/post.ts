import { Agent, request } from 'node:http';

/** What came back: the data, or the code and sentence of the first error. */
export interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export type Post = (query: string, input: object, token?: string) => Promise<Told>;

/** Posts to the graph over so many kept connections, with as little CPU of its own as Node can. */
export const poster = (url: string, connections: number): Post => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (query, input, token) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query, variables: { input } });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(parts).toString()) as Told);
          } catch (error) {
            reject(error as Error);
          }
        });
        answer.once('error', reject);
      });
      sent.once('error', reject);
      sent.end(body);
    });
};

/** The data of an answer without errors. */
export const dataOf = <T>({ data, errors }: Told): T => {
  const [error] = errors ?? [];
  if (error ?? !data) throw new Error(`${error?.extensions?.code}: ${error?.message}`);
  return data as T;
};
