import { english } from "./english.ts";
import type { Words } from "./types.ts";

/** Only texts of articles are in Japanese so far; the interface around them is in English. */
export const japanese: Words = {
  ...english,
  text: {
    notes: "注",
    note: "注{number}",
    back: "注{number}の参照箇所に戻る",
    backTo: "注{number}の参照箇所{letter}に戻る",
    source: "出典{number}：{title}",
    sourceAt: "出典{number}：{title}、{locator}",
    show: "{source}を表示",
    and: "{first}、{second}",
    andOthers: "{first}ほか",
    link: "この節へのリンク：{title}",
    table: "表：{columns}",
    code: "コード",
    callouts: {
      note: "補足",
      tip: "ヒント",
      important: "重要",
      warning: "警告",
      caution: "注意",
      fact: "要点",
    },
    between: "；",
    beforeLocator: "、",
  },
};
