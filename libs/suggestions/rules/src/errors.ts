import { defineErrors } from '@renda/kernel';

/** What the suggestions subgraph refuses, and what to do instead. */
export const suggestionsErrors = defineErrors('suggestions', {
  UNITS_IMPOSSIBLE: {
    en: 'Give one lead unit with or without joint ones, or two or more separate ones, each once; these are {lead} lead, {joint} joint, {separate} separate.',
    zh: '请确定一个主办单位（可另有会办单位），或两个以上分办单位，且不得重复；目前为主办 {lead} 个、会办 {joint} 个、分办 {separate} 个。',
    rule: 'SUG-4',
  },
  RESULT_CLASS_UNKNOWN: {
    en: 'The scheme {scheme} has no class {resultClass}. Choose one of {classes}.',
    zh: '结果分类方案 {scheme} 中没有 {resultClass} 类。请选择：{classes}。',
    rule: 'SUG-6',
  },
  CLASS_NEEDS: {
    en: 'A reply of class {resultClass} needs {field}. Fill it in.',
    zh: '{resultClass} 类答复需要填写 {field}。请补充。',
    rule: 'SUG-6',
  },
  COMMITMENT_IN_PAST: {
    en: 'A commitment for {dueOn} would be due on the day of the reply or before. Give a later day.',
    zh: '承诺日期 {dueOn} 不晚于答复之日。请填写更晚的日期。',
    rule: 'SUG-6',
  },
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
  NOT_ADMITTED_NEEDS: {
    en: 'Not admitting on the ground {ground} needs {field}. Fill it in, so that the author knows why.',
    zh: '以 {ground} 为由不予受理需要填写 {field}。请补充，以便告知代表原因。',
    rule: 'SUG-3',
  },
  DISSATISFACTION_NEEDS_REASON: {
    en: 'Being unsatisfied needs a reason. Say what is missing.',
    zh: '评价为不满意须说明理由。请填写不满意之处。',
    rule: 'SUG-4',
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
  PAPER_NEEDED: {
    en: 'Office staff enter this only from a signed paper: give its date, its number and the scan.',
    zh: '工作人员代录须凭签字书面材料：请填写材料日期、编号和扫描件。',
    rule: 'ACC-3',
  },
  PAPER_DAY_IMPOSSIBLE: {
    en: 'The paper of {signedOn} is dated in the future, or before {earliest}, when this step became possible. Correct the date.',
    zh: '书面材料日期 {signedOn} 晚于今天，或早于该环节开始之日 {earliest}。请更正日期。',
    rule: 'ACC-3',
  },
  DAY_BEFORE_CAUSE: {
    en: 'The day {day} lies before {earliest}, when this became possible, or in the future. Correct the date.',
    zh: '日期 {day} 早于该事项可以发生的 {earliest}，或晚于今天。请更正日期。',
    rule: 'SUG-4',
  },
  APPROVER_WRONG: {
    en: 'This suggestion is approved by {approver}. Ask them.',
    zh: '该建议应由 {approver} 审核。请提交其办理。',
    rule: 'SUG-4',
  },
  BATCH_EMPTY_OR_DOUBLE: {
    en: 'Name each suggestion of the batch once, and at least one.',
    zh: '批量审核须至少列出一件，且每件只能列一次。请更正。',
    rule: 'SUG-4',
  },
  UNIT_CLOSED: {
    en: 'The unit {unit} is no longer in service. Choose the one that took over.',
    zh: '承办单位 {unit} 已撤销。请选择承接其职能的单位。',
    rule: 'SUG-4',
  },
  ADJUSTMENT_TOO_LATE: {
    en: 'An adjustment could be asked for until {until}; the unit counts as having signed. Handle the suggestion.',
    zh: '申请调整的期限为 {until}，现已逾期，视为签收。请办理该建议。',
    rule: 'SUG-4',
  },
  BETTER_UNIT_NEEDED: {
    en: 'Name a better unit, not one that is handling it already.',
    zh: '请提出更合适的承办单位，且不得为已在承办的单位。',
    rule: 'SUG-4',
  },
  NOT_A_JOINT_UNIT: {
    en: 'Only a joint unit gives an opinion to the lead unit; this one is {role}. Reply instead.',
    zh: '只有会办单位向主办单位提出会办意见；该单位为 {role}，请直接答复。',
    rule: 'SUG-4',
  },
  JOINT_UNIT_DOES_NOT_REPLY: {
    en: 'A joint unit gives its opinion to the lead unit, which replies. Use giveJointOpinion.',
    zh: '会办单位应向主办单位提出会办意见，由主办单位答复。请使用 giveJointOpinion。',
    rule: 'SUG-4',
  },
  CONTACT_NEEDED: {
    en: 'Contact the author at least once, and record it, before replying.',
    zh: '答复前须至少与代表沟通一次并作记录。',
    rule: 'SUG-4',
  },
  JOINT_OPINIONS_NEEDED: {
    en: 'State the opinions of the joint units in the reply (jointOpinions).',
    zh: '答复中须写明会办单位的意见（jointOpinions）。',
    rule: 'SUG-4',
  },
  REPLY_NEEDS: {
    en: 'A reply needs {field}. Fill it in.',
    zh: '答复须填写 {field}。请补充。',
    rule: 'SUG-4',
  },
  EXTENSION_TOO_LATE: {
    en: 'The reply was due on {due}; an extension must be asked for before that day ends. Reply now.',
    zh: '答复期限 {due} 已过；延期须在期限届满前申请。请尽快答复。',
    rule: 'SUG-5',
  },
  EXTENSION_ONCE: {
    en: 'The reply was extended, or an extension asked for, already. It is done once only.',
    zh: '该件已申请或批准过延期，只能延期一次。',
    rule: 'SUG-5',
  },
  EXTENSION_TOO_LONG: {
    en: 'The reply can be extended to {latest} at most, and past {due}. Choose a day between them.',
    zh: '答复期限最迟可延至 {latest}，且须晚于原期限 {due}。请选择其间的日期。',
    rule: 'SUG-5',
  },
  NO_EXTENSION_ASKED: {
    en: 'No extension of this assignment is waiting for a decision.',
    zh: '该交办件没有待决定的延期申请，请核对。',
    rule: 'SUG-5',
  },
  SIGNERS_MUST_AGREE: {
    en: 'These joint signers have not agreed to the withdrawal: {missing}. Ask them to (agreeToWithdrawal).',
    zh: '以下联名代表尚未同意撤回：{missing}。请其先行同意（agreeToWithdrawal）。',
    rule: 'SUG-4',
  },
  SUGGESTION_NUMBER_TAKEN: {
    en: 'The number {constraint} is taken already in this congress and session. Register again.',
    zh: '该届次会议中此编号已被占用（{constraint}）。请重新登记。',
    rule: 'SUG-4',
  },
  NOT_AN_EVALUATOR: {
    en: 'Only those who signed rate a reply ({evaluators}). Ask them.',
    zh: '只有署名代表（{evaluators}）可以评价答复。请由其评价。',
    rule: 'SUG-4',
  },
  ALREADY_RATED: {
    en: 'This reply was rated by this representative already. A rating is final; a second reply is rated anew.',
    zh: '该代表已对此答复作出评价。评价不可更改；再次答复后可重新评价。',
    rule: 'SUG-4',
  },
  REPLY_SUPERSEDED: {
    en: 'A later reply has taken the place of this one. Rate that one.',
    zh: '该答复已被后来的答复取代。请评价最新答复。',
    rule: 'SUG-4',
  },
  MAX_ROUNDS_REACHED: {
    en: 'It was handled again {round} times already, as often as the policy allows. It is a hard case now.',
    zh: '该件已再次办理 {round} 次，达到规定次数，应作为难办件处理。',
    rule: 'SUG-4',
  },
  REFERENCE_NOT_WISHED: {
    en: 'The author wants a written reply. Reply.',
    zh: '代表要求书面答复，不能仅作参阅。请答复。',
    rule: 'SUG-4',
  },
  MERGE_NEEDS_CONSENT: {
    en: 'Both lead authors must agree to the merging (consentToMerge); missing: {missing}. Else they are kept apart.',
    zh: '并案须双方领衔代表同意（consentToMerge），尚缺：{missing}。否则应分别办理。',
    rule: 'SUG-3',
  },
  MERGE_IMPOSSIBLE: {
    en: 'It cannot be merged into that one, which is {state}, merged itself, or of another division. Choose another.',
    zh: '无法并入该件：其状态为 {state}、本身已被并入，或属于其他行政区划。请另选。',
    rule: 'SUG-4',
  },
  NOT_ABOVE: {
    en: 'Region {region} does not lie above {below}. Name the division whose congress decides.',
    zh: '行政区划 {region} 不是 {below} 的上级。请指明有权决定的上级地区。',
    rule: 'SUG-3',
  },
  ESCALATED_TAKEN_UP: {
    en: 'It was taken up at the level above already. Look at the linked case.',
    zh: '上级已受理该件。请查看关联件。',
    rule: 'SUG-4',
  },
  COMMITMENT_KEPT: {
    en: 'The promise was recorded as kept on {keptOn}. Nothing is left to do.',
    zh: '该承诺已于 {keptOn} 登记兑现，无需再次操作。',
    rule: 'SUG-8',
  },
  NO_SHIFT_ASKED: {
    en: 'No new date of this promise is waiting for a decision.',
    zh: '该承诺没有待决定的改期申请，请核对。',
    rule: 'SUG-4',
  },
  SECOND_REPLY_NEEDED: {
    en: 'No second reply has been filed since it was opened again. Ask the unit for one, or record that its promises were kept.',
    zh: '重新办理以来尚无再次答复。请督促承办单位答复，或登记承诺已兑现。',
    rule: 'SUG-4',
  },
  NOTHING_TO_FOLLOW_UP: {
    en: 'This suggestion ended without a reply of its own, so nothing was promised here. Look at the one it was merged into or handed up as.',
    zh: '该件未经答复即已办结，没有可跟踪的承诺。请查看其并入的或上级受理的关联件。',
    rule: 'SUG-8',
  },
  DECISION_DAY_IMPOSSIBLE: {
    en: 'The decision of {decidedOn} is dated in the future, or before {earliest}. Correct the date.',
    zh: '决定日期 {decidedOn} 晚于今天，或早于 {earliest}。请更正。',
    rule: 'ACC-3',
  },
  SUPERVISED_ALREADY: {
    en: 'A key supervision of this suggestion is running. Record its steps, or end it first.',
    zh: '该建议正在重点督办。请登记督办情况，或先办结。',
    rule: 'SUG-7',
  },
  LEADER_HAS_ENOUGH: {
    en: '{leader} leads {max} this year, as many as the policy allows. Choose another leader.',
    zh: '{leader} 本年度已领衔督办 {max} 件，达到规定上限。请另选领导。',
    rule: 'SUG-7',
  },
  SUPERVISION_ENDED: {
    en: 'The key supervision ended on {endedOn}. Start another one if there is need.',
    zh: '该重点督办已于 {endedOn} 办结。如有需要请重新启动。',
    rule: 'SUG-7',
  },
  LOOK_BACK_CLOSED: {
    en: 'The look-back ended on {closedOn}. Open another one.',
    zh: '该回头看已于 {closedOn} 结束。请另行开展。',
    rule: 'SUG-8',
  },
  LOOK_BACK_UNFINISHED: {
    en: '{left} replies that were drawn have not been inspected. Inspect them first.',
    zh: '尚有 {left} 件抽查件未实地查看。请先查看。',
    rule: 'SUG-8',
  },
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
  REFUSAL_CHOSEN: {
    en: 'The author chose {choice} for this refusal already. Look at what it goes on as (continuedBy).',
    zh: '对该不予受理件，代表已选择 {choice}。请查看后续件（continuedBy）。',
    rule: 'SUG-3',
  },
  REFUSAL_IS_BELOW: {
    en: 'It came from the level below, where it is in review again. Choose there, once it is decided on.',
    zh: '该件由下级转来，现已退回下级重新审查。请待下级决定后在下级选择。',
    rule: 'SUG-3',
  },
  COMMENDATION_UNFOUNDED: {
    en: 'It is not in the ranking of {year}: a suggestion must have ended rated that year, a unit must have had tasks. Choose from the ranking.',
    zh: '{year} 年度排名中没有该项：建议须在当年办结并经评价，单位须在当年有交办件。请从排名中选择。',
    rule: 'SUG-11',
  },
  COMMENDED_ALREADY: {
    en: 'It was proposed for that year already ({constraint}). Look at the proposal.',
    zh: '该年度已提名（{constraint}）。请查看已有提名。',
    rule: 'SUG-11',
  },
  COMMENDATIONS_UNSOUND: {
    en: 'Name 1 to 100 commendations of one division, each once.',
    zh: '请列出同一行政区划的 1 至 100 项表彰，每项一次。',
    rule: 'SUG-11',
  },
  ATTACHMENT_KIND_UNSUPPORTED: {
    en: 'Files of type {mediaType} cannot be attached. Save it as one of {possible}.',
    zh: '不支持 {mediaType} 类型的附件。请另存为：{possible}。',
    rule: 'SUG-1',
  },
  ATTACHMENT_KIND_WRONG: {
    en: 'The file is not of the type {mediaType} it is said to be. Name its real type, or save it anew.',
    zh: '文件内容与所报类型 {mediaType} 不符。请填写实际类型，或重新保存。',
    rule: 'SUG-1',
  },
  ATTACHMENT_TOO_LARGE: {
    en: 'It has {size} bytes; at most {most} can be stored. Make it smaller, or send it in parts.',
    zh: '大小为 {size} 字节，最多 {most} 字节。请压缩，或分段上传。',
    rule: 'SUG-1',
  },
  ATTACHMENT_UNREADABLE: {
    en: 'The content is not Base64, or empty. Encode it anew.',
    zh: '内容为空，或不是 Base64 编码。请重新编码。',
    rule: 'SUG-1',
  },
  ATTACHMENT_OUT_OF_ORDER: {
    en: 'Part {place} was sent; {expected} parts are stored. Send the parts in their order, each once.',
    zh: '收到第 {place} 段，现已存 {expected} 段。请按顺序逐段上传，每段一次。',
    rule: 'SUG-1',
  },
  ATTACHMENT_DAMAGED: {
    en: 'The bytes received are not those of the SHA-256 {sha256}. Upload the file again.',
    zh: '收到的内容与 SHA-256 {sha256} 不符。请重新上传。',
    rule: 'SUG-1',
  },
  ATTACHMENT_INCOMPLETE: {
    en: 'Of the file {name}, {received} of {size} bytes are there. Send the rest (appendToAttachment).',
    zh: '附件 {name} 只收到 {received}/{size} 字节。请续传（appendToAttachment）。',
    rule: 'SUG-1',
  },
  ATTACHMENT_USED: {
    en: 'The file {name} belongs to something already. Store it again to attach it elsewhere.',
    zh: '附件 {name} 已被使用。如需用于他处，请重新上传。',
    rule: 'SUG-1',
  },
  ATTACHMENTS_TOO_MANY: {
    en: 'At most {most} files; these are {count}. Leave some out.',
    zh: '附件最多 {most} 个，现为 {count} 个。请减少。',
    rule: 'SUG-1',
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
  BULLETIN_TOO_EARLY: {
    en: 'The last task may be replied to until {due}. Freeze a final bulletin after that day, or a monthly one now.',
    zh: '最后交办件的答复期限为 {due}。请在其后发布最终通报，目前可发布月度通报。',
    rule: 'SUG-9',
  },
});
