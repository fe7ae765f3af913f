export { castMutation, createVotingClient, issueMutation, VotingRefusal } from './voting-client.ts';
export { blindCredential, unblindCredential } from './credential.ts';
export { isBallotIncluded } from './inclusion.ts';
export { receiptOf } from './receipt.ts';

export type { BallotMark, VotingClient, VotingClientOptions } from './voting-client.ts';
export type { Blinded, BlindingSecret, Credential, VotingRound } from './credential.ts';
export type { BallotProof, ProvenBallot } from './inclusion.ts';
