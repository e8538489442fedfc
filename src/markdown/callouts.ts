import { alert } from "@mdit/plugin-alert";
import type MarkdownIt from "markdown-it";
import { stateOf } from "./state.ts";
import { CALLOUTS, type Callout } from "./words.ts";

/** `> [!NOTE]` and its kin. A note, not an aside: several landmarks of one name would get in the way. */
export function callouts(md: MarkdownIt): void {
  md.use(alert, {
    alertNames: [...CALLOUTS],
    openRender: (tokens, index) =>
      `<div class="callout callout-${tokens[index]?.markup}" role="note">\n`,
    closeRender: () => "</div>\n",
    titleRender: (tokens, index, _options, env) => {
      const title = stateOf({ env }).words.callouts[tokens[index]?.markup as Callout];
      return `<p class="callout-title">${md.utils.escapeHtml(title)}</p>\n`;
    },
  });
}
