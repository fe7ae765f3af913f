import { commonErrors } from '@renda/kernel';

import type { DraftSuggestionInput } from './__generated__/resolvers.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

type FormInput = Pick<
  DraftSuggestionInput,
  | 'text'
  | 'category'
  | 'delegation'
  | 'delegationDiscussedOn'
  | 'contactName'
  | 'contactPhone'
  | 'formedBy'
  | 'publicity'
  | 'confidentialReason'
  | 'unresolvedYears'
  | 'moreCommunication'
  | 'referenceOnly'
  | 'openToCoSigning'
> & { readonly title?: string | null };

export type Form = Pick<
  Suggestion,
  | 'title'
  | 'text'
  | 'category'
  | 'delegation'
  | 'delegationDiscussedOn'
  | 'contactName'
  | 'contactPhone'
  | 'formedBy'
  | 'publicity'
  | 'confidentialReason'
  | 'unresolvedYears'
  | 'moreCommunication'
  | 'referenceOnly'
  | 'openToCoSigning'
>;

const empty: Form = {
  title: '',
  text: '',
  category: null,
  delegation: null,
  delegationDiscussedOn: null,
  contactName: null,
  contactPhone: null,
  formedBy: null,
  publicity: 'FULL_TEXT',
  confidentialReason: null,
  unresolvedYears: null,
  moreCommunication: false,
  referenceOnly: false,
  openToCoSigning: false,
};

/** The fields of the form in use (SUG-1); what is left out stays as it was. */
export const formOf = (input: FormInput, before: Form = empty): Form => {
  const form: Form = {
    title: input.title ?? before.title,
    text: input.text ?? before.text,
    category: short(input.category, before.category, 'category'),
    delegation: short(input.delegation, before.delegation, 'delegation'),
    delegationDiscussedOn:
      input.delegationDiscussedOn === undefined ? before.delegationDiscussedOn : input.delegationDiscussedOn,
    contactName: short(input.contactName, before.contactName, 'contactName'),
    contactPhone: input.contactPhone === undefined ? before.contactPhone : input.contactPhone,
    formedBy: short(input.formedBy, before.formedBy, 'formedBy'),
    publicity: input.publicity ?? before.publicity,
    confidentialReason: short(input.confidentialReason, before.confidentialReason, 'confidentialReason'),
    unresolvedYears: input.unresolvedYears === undefined ? before.unresolvedYears : input.unresolvedYears,
    moreCommunication: input.moreCommunication ?? before.moreCommunication,
    referenceOnly: input.referenceOnly ?? before.referenceOnly,
    openToCoSigning: input.openToCoSigning ?? before.openToCoSigning,
  };
  if (form.publicity === 'NONE' && !form.confidentialReason) {
    throw commonErrors.REASON_NEEDED({}, { field: 'confidentialReason' });
  }
  if (form.unresolvedYears !== null && (form.unresolvedYears < 0 || form.unresolvedYears > 100)) {
    throw commonErrors.INVALID_INPUT({ reason: 'Years are 0 to 100.' }, { field: 'unresolvedYears' });
  }
  return form;
};

const short = (value: string | null | undefined, before: string | null, field: string): string | null => {
  if (value === undefined) return before;
  if (value !== null && (value.length > 500 || value.includes('\0'))) {
    throw commonErrors.INVALID_INPUT({ reason: 'At most 500 characters.' }, { field });
  }
  return value?.trim() || null;
};
