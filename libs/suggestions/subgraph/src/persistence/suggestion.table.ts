import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type {
  AdmissibilityGround,
  AfterRefusal,
  Closing,
  Publicity,
  Satisfaction,
  StepClock,
  SuggestionKind,
  SuggestionLimits,
  SuggestionOrigin,
  SuggestionState,
} from '@renda/suggestions-rules';

/** 代表建议 (SUG-1). A row is the domain value; its units, signers and replies are rows of their own. */
export interface Suggestion extends Stored {
  readonly state: SuggestionState;
  readonly stateSince: Day;
  readonly kind: SuggestionKind;
  readonly origin: SuggestionOrigin;
  readonly title: string;
  readonly text: string;
  readonly category: string | null;
  readonly regionCode: RegionCode;
  readonly authorId: string;
  /** The lead author and those who confirmed: whose suggestion it is. */
  readonly signerIds: readonly string[];
  /** All who were invited to sign: they may read the draft. */
  readonly invitedIds: readonly string[];
  readonly delegation: string | null;
  readonly delegationDiscussedOn: Day | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly formedBy: string | null;
  readonly publicity: Publicity;
  readonly confidentialReason: string | null;
  readonly unresolvedYears: number | null;
  readonly moreCommunication: boolean;
  readonly referenceOnly: boolean;
  readonly openToCoSigning: boolean;
  readonly congressId: string | null;
  readonly session: number | null;
  readonly number: number | null;
  readonly sessionEndsOn: Day | null;
  readonly directTrain: boolean;
  readonly opinionId: string | null;
  /** Fingerprint of the title and text for which similar ones were shown (SUG-2). */
  readonly similarShownFor: string | null;
  /** The policy in force when the case, or its assignment, began (ONE-9). */
  readonly limits: SuggestionLimits;
  /** The clock of what is to be done now. */
  readonly clock: StepClock | null;
  readonly dueOn: Day | null;
  /** The `dueOn` of which was warned already. */
  readonly chasedFor: Day | null;
  /** The `dueOn` whose passing was told already. */
  readonly overdueFor: Day | null;
  readonly submittedOn: Day | null;
  readonly registeredOn: Day | null;
  readonly approvedOn: Day | null;
  readonly assignedOn: Day | null;
  readonly repliedOn: Day | null;
  readonly endedOn: Day | null;
  /** Since when a follow-up can be verified: a second reply has been filed, or a promise kept. */
  readonly verifySince: Day | null;
  readonly closing: Closing | null;
  readonly round: number;
  readonly resultClass: string | null;
  /** Whether its class counts as solved, by the scheme it was replied under; null until replied. */
  readonly solved: boolean | null;
  readonly lateReplies: number;
  readonly attitude: Satisfaction | null;
  readonly result: Satisfaction | null;
  readonly notAdmittedGround: AdmissibilityGround | null;
  readonly notAdmittedExplanation: string | null;
  readonly similarToId: string | null;
  readonly keptApartFromIds: readonly string[];
  readonly mergedIntoId: string | null;
  readonly escalatedFromId: string | null;
  readonly escalatedToId: string | null;
  readonly escalatedToRegion: RegionCode | null;
  /** Units that handle it or did: they may read it. */
  readonly unitIds: readonly string[];
  readonly withdrawalReason: string | null;
  /** What the author chose after it was not admitted (SUG-3). */
  readonly afterRefusal: AfterRefusal | null;
  readonly continuedById: string | null;
  /** The one not admitted that this one continues. */
  readonly continuesId: string | null;
}

export const suggestionTable = new EntitySchema<Suggestion>({
  name: 'Suggestion',
  tableName: 'suggestion',
  columns: {
    ...storedColumns,
    state: { type: 'text' },
    stateSince: { type: 'date' },
    kind: { type: 'text' },
    origin: { type: 'text' },
    title: { type: 'text' },
    text: { type: 'text' },
    category: { type: 'text', nullable: true },
    regionCode: { type: 'text' },
    authorId: { type: 'uuid' },
    signerIds: { type: 'uuid', array: true },
    invitedIds: { type: 'uuid', array: true },
    delegation: { type: 'text', nullable: true },
    delegationDiscussedOn: { type: 'date', nullable: true },
    contactName: { type: 'text', nullable: true },
    contactPhone: { type: 'text', nullable: true },
    formedBy: { type: 'text', nullable: true },
    publicity: { type: 'text' },
    confidentialReason: { type: 'text', nullable: true },
    unresolvedYears: { type: 'integer', nullable: true },
    moreCommunication: { type: 'boolean' },
    referenceOnly: { type: 'boolean' },
    openToCoSigning: { type: 'boolean' },
    congressId: { type: 'uuid', nullable: true },
    session: { type: 'integer', nullable: true },
    number: { type: 'integer', nullable: true },
    sessionEndsOn: { type: 'date', nullable: true },
    directTrain: { type: 'boolean' },
    opinionId: { type: 'uuid', nullable: true },
    similarShownFor: { type: 'text', nullable: true },
    limits: { type: 'jsonb' },
    clock: { type: 'jsonb', nullable: true },
    dueOn: { type: 'date', nullable: true },
    chasedFor: { type: 'date', nullable: true },
    overdueFor: { type: 'date', nullable: true },
    submittedOn: { type: 'date', nullable: true },
    registeredOn: { type: 'date', nullable: true },
    approvedOn: { type: 'date', nullable: true },
    assignedOn: { type: 'date', nullable: true },
    repliedOn: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
    verifySince: { type: 'date', nullable: true },
    closing: { type: 'text', nullable: true },
    round: { type: 'integer' },
    resultClass: { type: 'text', nullable: true },
    solved: { type: 'boolean', nullable: true },
    lateReplies: { type: 'integer', default: 0 },
    attitude: { type: 'text', nullable: true },
    result: { type: 'text', nullable: true },
    notAdmittedGround: { type: 'text', nullable: true },
    notAdmittedExplanation: { type: 'text', nullable: true },
    similarToId: { type: 'uuid', nullable: true },
    keptApartFromIds: { type: 'uuid', array: true },
    mergedIntoId: { type: 'uuid', nullable: true },
    escalatedFromId: { type: 'uuid', nullable: true },
    escalatedToId: { type: 'uuid', nullable: true },
    escalatedToRegion: { type: 'text', nullable: true },
    unitIds: { type: 'uuid', array: true },
    withdrawalReason: { type: 'text', nullable: true },
    afterRefusal: { type: 'text', nullable: true },
    continuedById: { type: 'uuid', nullable: true },
    continuesId: { type: 'uuid', nullable: true },
  },
});
