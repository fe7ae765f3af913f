export const places = 10;
export const candidates = 12;

export const candidateInput = (programmeId: string, region: string, number: number, today: string) => ({
  programmeId,
  title: `项目${number}`,
  content: `项目${number}，新建一处。`,
  siteRegionCode: region,
  budget: [{ source: '财政', amount: '300000.00' }],
  beneficiaries: '居民',
  responsibleUnitId: '0195e000-0000-7000-8000-00000000aaaa',
  timetable: [{ name: '竣工', due: today }],
});

/** Which items a deputy marks: from none to as many as there are places, by the number of the seat. */
export const marksOf = (items: readonly { readonly id: string }[], seat: number): readonly string[] =>
  items
    .filter((_, index) => (seat * 7 + index * 5) % 13 < 9)
    .slice(0, seat % (places + 1))
    .map(({ id }) => id);
