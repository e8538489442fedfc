import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { stateOf } from "../state.ts";
import { tagToken, textToken } from "../tokens.ts";
import { addressProblem } from "./address-problem.ts";
import { embedIn, embedTokens, makeFigure, reportAddress } from "./embed-tokens.ts";

/** A URL, bare or in angle brackets. Read as written: as Markdown, an id may contain emphasis. */
const ADDRESS = /^(?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>]+))$/i;

/**
 * Turns an address that is a paragraph at the top level of a text into what it shows. If its site is known, but can't
 * show it, a bare address becomes a link, and is reported.
 */
export const loneAddresses: RuleCore = (core) => {
  for (const [index, inline] of core.tokens.entries()) {
    const open = core.tokens[index - 1];
    const close = core.tokens[index + 1];
    if (open?.type !== "paragraph_open" || open.level > 0 || !close) continue;
    const [, inBrackets, bare] = ADDRESS.exec(inline.content) ?? [];
    const embed = embedIn(core, inline, inBrackets ?? bare ?? "");
    if (embed) {
      inline.children = embedTokens(core, embed);
      makeFigure(open, close);
    } else if (bare !== undefined && refused(core, inline, bare)) {
      inline.children = linkTo(core.md.normalizeLink(bare), bare);
    }
  }
};

/** Reports an address of a known site that can't be shown. */
function refused(core: StateCore, inline: Token, address: string): boolean {
  const problem = addressProblem(address, stateOf(core).context);
  if (problem) reportAddress(core, inline, problem);
  return problem !== undefined;
}

function linkTo(href: string, words: string): Token[] {
  const open = tagToken("link_open", "a", 1, { href });
  open.info = "auto";
  return [open, textToken(words), tagToken("link_close", "a", -1)];
}
