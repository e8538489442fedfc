import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { placeOf } from "./places.ts";
import { report, stateOf } from "./state.ts";

/** Reports `<!-- … -->`: like all HTML it is shown as text, so everybody would read an editor's note to colleagues. */
export const comments: RuleInline = (state, silent) => {
  const { src, pos, env } = state;
  if (silent || !src.startsWith("<!--", pos)) return false;
  const place = placeOf(env, src, pos);
  report(stateOf(state), place, {
    severity: "warning",
    rule: "html/comment",
    message: "Readers see this HTML comment as text",
    hint: "Delete it: an article can't contain hidden text.",
  });
  return false;
};
