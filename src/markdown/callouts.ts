import { alert } from "@mdit/plugin-alert";
import type MarkdownIt from "markdown-it";
import { stateOf } from "./state.ts";
import { CALLOUTS, type Callout } from "./words.ts";

/** Words of the article itself, set large beside it: they need no title. */
const PULL_QUOTE = "quote";

/**
 * `> [!NOTE]` and its kin, `> [!FACT]` for a box of facts and `> [!QUOTE]` for a pull quote. A note, not an aside: several
 * landmarks of one name would get in the way.
 */
export function callouts(md: MarkdownIt): void {
  md.use(alert, {
    alertNames: [...CALLOUTS, PULL_QUOTE],
    openRender: (tokens, index) =>
      tokens[index]?.markup === PULL_QUOTE
        ? '<blockquote class="pull-quote">\n'
        : `<div class="callout callout-${tokens[index]?.markup}" role="note">\n`,
    closeRender: (tokens, index) =>
      tokens[index]?.markup === PULL_QUOTE ? "</blockquote>\n" : "</div>\n",
    titleRender: (tokens, index, _options, env) => {
      if (tokens[index]?.markup === PULL_QUOTE) return "";
      const title = stateOf({ env }).words.callouts[tokens[index]?.markup as Callout];
      return `<p class="callout-title">${md.utils.escapeHtml(title)}</p>\n`;
    },
  });
}
