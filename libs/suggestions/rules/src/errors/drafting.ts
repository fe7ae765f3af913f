import { defineErrors } from '@renda/kernel';

/** What is refused of drafting, co-signing and filing. */
export const draftingErrors = defineErrors('suggestions', {
  SIGNERS_UNANSWERED: {
    en: '{open} invited co-signers have not answered. Wait for them, or take the invitation back.',
    zh: '尚有 {open} 名受邀附议代表未答复。请等待答复，或撤回邀请。',
    rule: 'SUG-2',
  },
  SIMILAR_NOT_SHOWN: {
    en: 'Look at similar suggestions first (findSimilarSuggestions), for the text as it is now.',
    zh: '请先查看已有的相似建议（findSimilarSuggestions），且须针对当前文本。',
    rule: 'SUG-2',
  },
  TEXT_LENGTH: {
    en: 'The {field} must have {min} to {max} visible characters; it has {length}. Shorten or complete it.',
    zh: '{field} 应为 {min} 至 {max} 个可见字符，现为 {length} 个。请删减或补充。',
    rule: 'SUG-1',
  },
  NOT_THE_AUTHOR: {
    en: 'Only the lead author can do this. Ask the author, or have it entered from a signed paper by the office.',
    zh: '只有领衔代表可以执行此操作。请联系领衔代表，或由工作机构凭签字书面材料代录。',
    rule: 'SUG-4',
  },
  NOT_INVITED: {
    en: 'The representative {representative} was not invited to sign this suggestion. Ask the author for an invitation.',
    zh: '代表 {representative} 未受邀附议该建议。请联系领衔代表发出邀请。',
    rule: 'SUG-2',
  },
  ALREADY_ANSWERED: {
    en: 'The invitation was already answered: {answer}. Nothing is left to do.',
    zh: '该附议邀请已答复：{answer}，无需再次操作。',
    rule: 'SUG-2',
  },
  SIGNER_TWICE: {
    en: 'The representative {representative} is the author or invited already. Leave the name out.',
    zh: '代表 {representative} 为领衔代表或已受邀。请删去该代表。',
    rule: 'SUG-2',
  },
  DELEGATION_NOT_DISCUSSED: {
    en: 'The delegation {delegation} files it, so say on which day it was discussed there, not in the future.',
    zh: '以代表团 {delegation} 名义提出的，须填写代表团讨论日期，且不得晚于今天。',
    rule: 'SUG-1',
  },
  DISCUSSION_DAY_IMPOSSIBLE: {
    en: 'A delegation cannot have discussed it on {on}: the day lies in the future, or before {earliest}. Correct it, or leave it out until it was discussed.',
    zh: '代表团不可能于 {on} 讨论：该日晚于今天，或早于 {earliest}。请更正；尚未讨论的可暂不填写。',
    rule: 'SUG-1',
  },
  NOT_OPEN_TO_CO_SIGNING: {
    en: 'Its author has not opened it to co-signing. Ask for an invitation.',
    zh: '领衔代表未开放附议。请联系其发出邀请。',
    rule: 'SUG-1',
  },
  SIGNERS_TOO_MANY: {
    en: 'At most {most} may sign beside the author. File another one.',
    zh: '除领衔代表外最多 {most} 人附议。请另行提出。',
    rule: 'SUG-2',
  },
});
