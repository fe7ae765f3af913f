import { setTimeout as sleep } from 'node:timers/promises';

import { asChairpersons, asOnePerson, asPresidium, asRepresentative } from '@renda/testing';
import { castMutation, issueMutation, receiptOf } from '@renda/voting-client';

import { givenDataFolder } from './spec/data-folder.ts';
import { quickBlinding } from './spec/quick-blinding.ts';
import { tormentedRenda } from './spec/tormented-renda.ts';
import { change, votingCongress } from './spec/voting-congress.ts';

import type { Credential, VotingRound } from '@renda/voting-client';

import type { TormentedRenda } from './spec/tormented-renda.ts';

// `npm run soak` casts as many as the largest congress there is.
const voters = Number(process.env['RENDA_FAULT_BALLOTS'] ?? 240);
const lanes = 12;

interface Ballot {
  readonly credential: Credential;
  readonly marks: readonly { readonly itemId: string; readonly choice: string }[];
}

type Congress = Awaited<ReturnType<typeof votingCongress>>;

/** So many at a time, each when the one before it is done. */
const each = async <T>(all: readonly T[], work: (one: T, index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) await work(all[index] as T, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Strikes whenever so large a part is done; what is being asked for just then is lost. */
const strikes = (
  renda: TormentedRenda,
  victims: readonly (readonly [part: number, 'parent' | 'database' | 'both'])[],
) => {
  const waiting = [...victims];
  const struck: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  return {
    at: (done: number, of: number): void => {
      const [next] = waiting;
      if (!next || done < next[0] * of) return;
      waiting.shift();
      last = last.then(() => renda.strike(next[1]));
      struck.push(last);
    },
    all: () => Promise.all(struck),
    left: () => waiting.length,
  };
};

/** Without a token, as a phone does: asks again with the same ballot until it has an answer; counts the lost ones. */
const castUntilAnswered = async (
  endpoint: string,
  roundId: string,
  { credential, marks }: Ballot,
): Promise<{ readonly receipt: string; readonly lost: number }> => {
  for (let lost = 0; ; lost += 1) {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: castMutation, variables: { input: { roundId, credential, marks } } }),
    })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => undefined);
    if (answer?.data?.castBallot) return { receipt: answer.data.castBallot.receipt, lost };
    const code = answer?.errors?.[0]?.extensions.code;
    if (code && code !== 'INTERNAL_SERVER_ERROR' && code !== 'DOWNSTREAM_SERVICE_ERROR') throw new Error(code);
    await sleep(30);
  }
};

/** Once voting has heard of the frozen roll, which comes by event. */
const openIssuing = async (renda: TormentedRenda, { roundId, teller }: Congress): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await change(renda, 'openIssuing', { roundId }, teller);
    } catch (error) {
      if (tries > 600 || !String(error).includes('ROLL_NOT_FROZEN')) throw error;
      await sleep(100);
    }
  }
};

/** All take their credentials while the process is killed once; each asks until it is answered. */
const issued = async (renda: TormentedRenda, congress: Congress): Promise<readonly Ballot[]> => {
  const { roundId, deputies, teller, items } = congress;
  await openIssuing(renda, congress);
  const query = 'query ($id: ID!) { ballotRound(id: $id) { id credentialKey { algorithm spki } } }';
  const { ballotRound: round } = await renda.insist<{ ballotRound: VotingRound }>(query, { id: roundId }, teller);
  const blind = quickBlinding(round.credentialKey.spki);
  const ballots: Ballot[] = [];
  const killing = strikes(renda, [[0.5, 'both']]);
  await each(deputies, async (deputy, index) => {
    const { blindedMessage, unblinded } = blind();
    const asked = { input: { roundId, blindedMessage } };
    const { issueCredential } = await renda.insist<{ issueCredential: { blindSignature: string } }>(
      issueMutation,
      asked,
      deputy,
    );
    const credential = unblinded(issueCredential.blindSignature);
    const choices = ['FOR', 'AGAINST', 'ABSTAIN'];
    const marks = items.map((itemId, item) => ({ itemId, choice: choices[(index + item) % 3] ?? 'FOR' }));
    ballots.push({ credential, marks });
    killing.at(ballots.length, deputies.length);
  });
  await killing.all();
  await change(renda, 'closeIssuing', { roundId }, teller);
  await change(renda, 'openCasting', { roundId }, teller);
  return ballots;
};

const published = async (renda: TormentedRenda, congress: Congress): Promise<Published> => {
  const { roundId, teller, region, chief, staff, today } = congress;
  await change(renda, 'closeCasting', { roundId }, teller);
  await change(renda, 'countRound', { roundId }, teller);
  await change(renda, 'signResult', { roundId }, asOnePerson(teller, asRepresentative(chief, region)));
  const decision = { body: 'PRESIDIUM', meeting: '主席团会议', decidedOn: today, text: '确认。' };
  await change(renda, 'certifyRound', { roundId, decision }, asOnePerson(asPresidium(region), asChairpersons(region)));
  await change(renda, 'publishResult', { roundId }, staff);
  const query = 'query ($id: ID!) { ballotRound(id: $id) { issued returned resultFile } }';
  return (await renda.insist<{ ballotRound: Published }>(query, { id: roundId }, staff)).ballotRound;
};

describe('The whole graph killed with -9 while ballots are cast (VOT-4, VOT-5)', () => {
  it(
    'has every acknowledged ballot in the box once, and none twice; who asks again gets the same answer',
    async () => {
      const renda = await tormentedRenda(givenDataFolder());
      const congress = await votingCongress(renda, voters);
      const { roundId } = congress;
      const ballots = await issued(renda, congress);
      const killing = strikes(renda, [
        [0.15, 'parent'],
        [0.4, 'database'],
        [0.6, 'parent'],
        [0.85, 'both'],
      ]);
      const endpoint = `${renda.address}/graphql`;
      const cast = new Map<string, Ballot>();
      let lost = 0;

      await each(ballots, async (ballot, index) => {
        const answer = await castUntilAnswered(endpoint, roundId, ballot);
        lost += answer.lost;
        cast.set(answer.receipt, ballot);
        killing.at(cast.size, voters);
        // Every third voter is not sure of the answer and asks again.
        if (index % 3 === 0) expect((await castUntilAnswered(endpoint, roundId, ballot)).receipt).toBe(answer.receipt);
        expect(answer.receipt).toBe(await receiptOf(roundId, ballot.credential));
      });
      await killing.all();
      const result = await published(renda, congress);
      await renda.stop();

      const file = JSON.parse(result.resultFile) as ResultFile;
      expect({ lost: lost > 0, strikesLeft: killing.left() }).toEqual({ lost: true, strikesLeft: 0 });
      expect(result).toMatchObject({ issued: voters, returned: voters });
      expect(file.ballots.map(({ receipt }) => receipt)).toEqual([...cast.keys()].sort());
      const altered = file.ballots.filter(({ receipt, marks }) => {
        const sent = cast.get(receipt)?.marks.map(({ itemId, choice }) => [itemId, choice]);
        return JSON.stringify(marks.map(({ candidate, choice }) => [candidate, choice])) !== JSON.stringify(sent);
      });
      expect(altered).toEqual([]);
    },
    300_000 + voters * 300,
  );
});

interface Answer {
  readonly data?: { readonly castBallot?: { readonly receipt: string } } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

interface Published {
  readonly issued: number;
  readonly returned: number;
  readonly resultFile: string;
}

interface ResultFile {
  readonly ballots: readonly {
    readonly receipt: string;
    readonly marks: readonly { readonly candidate: string; readonly choice: string }[];
  }[];
}
