import { defineErrors } from '@renda/kernel';

/** What is refused of motions. */
export const motionErrors = defineErrors('suggestions', {
  MOTION_SIGNERS_TOO_FEW: {
    en: '{signers} have signed; a motion of this congress needs {minimum}, the lead included. Invite more.',
    zh: '目前 {signers} 人联名；该级人民代表大会提出议案须 {minimum} 人以上（含领衔人）。请邀请更多代表联名。',
    rule: 'SUG-14',
  },
  MOTION_SESSION_CLOSED: {
    en: 'No session of this congress takes motions now: they are filed at a session before its deadline. File it as a suggestion, or at the next session.',
    zh: '目前没有可提出议案的会议：议案须在会议期间的截止时间前提出。可作为建议提出，或在下次会议提出。',
    rule: 'SUG-14',
  },
  MOTION_REPORT_NEEDED: {
    en: 'The special committee has not reported yet. It hears the lead signer and reports first.',
    zh: '专门委员会尚未报告。应先听取领衔代表意见并提出报告。',
    rule: 'SUG-14',
  },
  MOTION_OF_A_BODY: {
    en: 'A motion filed by a body has no author to answer to, so it cannot become a suggestion. Decide on it otherwise.',
    zh: '由机关提出的议案没有可答复的代表，不能转为建议。请另作决定。',
    rule: 'SUG-14',
  },
  VOTES_DO_NOT_ADD_UP: {
    en: '{votes} votes of {members} members do not add up. Check the count.',
    zh: '{votes} 票与 {members} 名代表不符。请核对计票结果。',
    rule: 'SUG-14',
  },
});
