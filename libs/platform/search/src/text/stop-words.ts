/** Words that are in nearly every text and tell nothing about its matter. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

const stopWords = new Set(
  `
  的 了 是 在 和 与 及 或 也 都 就 而 但 却 并 且 又 还 再 很 太 更 最 不 没 无 有 被 把 让 使 给 对 向 从 到 由 于 以 为 因 按 据 将 会 能 可 要 该 应 请
  这 那 此 其 之 者 所 我 你 您 他 她 它 们 谁 哪 啊 吧 吗 呢 呀 嘛 哦 么 着 过 得 地 个 些 每 各 某 等 上 下 中 里 内 外 前 后 间 时 说 去 来 做 用 已 才 只 如 若 则 即 至 自 同 跟 比 像
  我们 你们 他们 她们 它们 大家 自己 这个 那个 这些 那些 这样 那样 这里 那里 什么 怎么 怎样 如何 为什么 哪里 哪些 是否 是不是 有没有 能否 可否 可以 能够 应该 应当 需要 已经 正在 一直 一个 一些 一下 一样
  没有 不是 不能 不会 不要 不知 而且 并且 但是 可是 因为 所以 如果 虽然 还是 或者 以及 对于 关于 由于 根据 按照 通过 为了 进行 现在 目前 之后 以后 以前 之前 时候 其中 其他 其它 等等
  你好 您好 谢谢 感谢 尊敬 领导 市长 网友 来信 反映 问题 希望 请问 咨询 回复 答复 情况 敬礼 此致
  a an and are as at be by for from in is it of on or that the this to was were with
  `
    .trim()
    .split(/\s+/u),
);
