export type Unfitness = 'INSECURE' | 'NO_STORAGE' | 'WATCHED';

/** Why no vote may be cast from this page: no cryptography, nothing can be kept, or a script sits between it and the network. */
export const unfitnessOf = async (): Promise<Unfitness | undefined> => {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) return 'INSECURE';
  if (navigator.serviceWorker?.controller) return 'WATCHED';
  try {
    sessionStorage.setItem('renda-vote-trial', '1');
    sessionStorage.removeItem('renda-vote-trial');
    await new Promise<void>((done, failed) => {
      const trial = indexedDB.open('renda-vote-trial');
      trial.onsuccess = () => {
        trial.result.close();
        done();
      };
      trial.onerror = () => failed(trial.error);
    });
    return undefined;
  } catch {
    return 'NO_STORAGE';
  }
};
