/** The share of members who must be present, as `vote.quorum` gives it for a body. */
export interface QuorumShare {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether exactly the share is enough. */
  readonly inclusive: boolean;
}

export interface QuorumResult extends QuorumShare {
  readonly met: boolean;
  /** The smallest number that meets it. */
  readonly needed: number;
  readonly present: number;
  readonly total: number;
}

/** The quorum test (VOT-6), by whole numbers. Nobody is no quorum, whatever the share. */
export const quorumOf = (share: QuorumShare, present: number, total: number): QuorumResult => {
  const { numerator, denominator, inclusive } = share;
  const least = inclusive
    ? Math.ceil((total * numerator) / denominator)
    : Math.floor((total * numerator) / denominator) + 1;
  const needed = Math.max(1, least);
  return { numerator, denominator, inclusive, met: present >= needed, needed, present, total };
};

/** `2/3`, or `> 1/2` where exactly half is too few. */
export const quorumShareText = ({ numerator, denominator, inclusive }: QuorumShare): string =>
  `${inclusive ? '' : '> '}${numerator}/${denominator}`;
