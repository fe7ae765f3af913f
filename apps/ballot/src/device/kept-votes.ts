import type { Blinded, BallotMark, Credential } from '@renda/voting-client';

/**
 * What this phone keeps of one vote. Written before anything of it is sent, so that a reload, a crash or a lost answer
 * asks again for the very same and gets the same answer (VOT-5).
 */
export interface KeptVote {
  readonly roundId: string;
  /** Tells apart those who share a phone; a hash, no name. */
  readonly voter: string;
  readonly title: string;
  /** Until the ballot is in the box. */
  readonly blinded?: Blinded;
  readonly credential?: Credential;
  readonly marks: readonly BallotMark[];
  /** The marks were sent once: they may lie in the box, and can be sent again but not changed. */
  readonly sent: boolean;
  /** The ballot is in the box. */
  readonly receipt?: string;
}

export type VoteKey = Pick<KeptVote, 'roundId' | 'voter'>;

const keyOf = ({ roundId, voter }: VoteKey): string[] => [roundId, voter];

const open = (): Promise<IDBDatabase> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('renda-vote', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('votes', { keyPath: ['roundId', 'voter'] });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('blocked'));
  });

/** Runs in one transaction that is on the disk when it ends: other tabs wait, and a crash loses nothing told. */
const inStore = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, give: (value: T) => void) => void,
): Promise<T> => {
  const database = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = database.transaction('votes', mode, { durability: 'strict' });
      let value: T;
      work(transaction.objectStore('votes'), (given) => (value = given));
      transaction.oncomplete = () => done(value);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
};

export const keptVotes = (): Promise<readonly KeptVote[]> =>
  inStore<readonly KeptVote[]>('readonly', (store, give) => {
    const request = store.getAll();
    request.onsuccess = () => give(request.result as KeptVote[]);
  });

/** Keeps a new vote, unless one is kept already: then that one holds, so that two tabs draw one message. */
export const keepOnce = (vote: KeptVote): Promise<KeptVote> =>
  inStore<KeptVote>('readwrite', (store, give) => {
    const request = store.get(keyOf(vote));
    request.onsuccess = () => {
      const known = request.result as KeptVote | undefined;
      if (!known) store.add(vote);
      give(known ?? vote);
    };
  });

/** Changes what is kept, on what another tab may have written meanwhile. */
export const changeVote = (key: VoteKey, change: (vote: KeptVote) => KeptVote): Promise<KeptVote> =>
  inStore<KeptVote>('readwrite', (store, give) => {
    const request = store.get(keyOf(key));
    request.onsuccess = () => {
      const known = request.result as KeptVote | undefined;
      if (!known) return store.transaction.abort();
      const next = change(known);
      store.put(next);
      return give(next);
    };
  });

export const forgetVote = (key: VoteKey): Promise<void> =>
  inStore<void>('readwrite', (store) => void store.delete(keyOf(key)));
