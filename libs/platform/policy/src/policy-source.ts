/** Where a value comes from: a law, a city's own document, a decision taken here, or nobody but us. */
export type PolicyBasis = 'LAW' | 'CITY' | 'DECISION' | 'ASSUMPTION';

export interface PolicySource {
  readonly basis: PolicyBasis;
  /** Document and article, or why we chose the value. */
  readonly text: string;
}

export const law = (text: string): PolicySource => ({ basis: 'LAW', text });
export const city = (text: string): PolicySource => ({ basis: 'CITY', text });
export const assumption = (text: string): PolicySource => ({ basis: 'ASSUMPTION', text });
