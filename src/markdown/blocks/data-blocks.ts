import type MarkdownIt from "markdown-it";
import { unescapeAll } from "markdown-it/lib/common/utils.mjs";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { html } from "../../html.ts";
import { stateOf } from "../state.ts";
import { tagToken } from "../tokens.ts";
import { variants } from "../variants.ts";
import type { Block } from "./block.ts";
import { notesTokens, sourceTokens } from "./block-lines.ts";
import type { FenceName, FenceReader } from "./fence-types.ts";
import { isFenceName } from "./fences.ts";
import { makeBlock } from "./make-block.ts";

/** The class of each kind. The tables of a text have `table`. */
const CLASSES: Readonly<Record<FenceName, string>> = {
  chart: "chart",
  table: "table-data",
  map: "map",
};

/** Renders blocks of data, which `makeBlocks` makes of fences. */
export function dataBlocks(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.block_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    return token ? self.renderToken(tokens, index, options) + shown(blockOf(token)) : "";
  };
  rules.block_close = () => "</figure>\n";
}

/** The block of a `block_open` token. */
export function blockOf(token: Token): Block {
  return token.meta as Block;
}

function shown({ title, subtitle, page, plain }: Block): string {
  const caption = html`<figcaption>
<p class="block-title">${title}</p>
${subtitle !== undefined && html`<p class="block-subtitle">${subtitle}</p>`}
</figcaption>
`;
  return `${caption}${variants({ page: `${page}\n`, plain: `${plain}\n` })}`;
}

/** Turns fences with a known name into figures. All other fences are code. */
export const makeBlocks: RuleCore = (core) => {
  const { readFence } = stateOf(core).context;
  if (!readFence || !core.tokens.some(fenceName)) return;
  let number = 0;
  core.tokens = core.tokens.flatMap((token) => {
    const name = fenceName(token);
    if (!name) return [token];
    number += 1;
    return figureOf(core, token, { name, number, readFence }) ?? [token];
  });
};

function fenceName({ type, info }: Token): FenceName | undefined {
  if (type !== "fence") return undefined;
  const [name = ""] = unescapeAll(info).trim().split(/\s/, 1);
  return isFenceName(name) ? name : undefined;
}

/** The tokens of a block; undefined if it has errors, which keep the text from being published. */
function figureOf(
  core: StateCore,
  fence: Token,
  own: { name: FenceName; number: number; readFence: FenceReader },
): Token[] | undefined {
  const state = stateOf(core);
  const made = makeBlock(state, fence, own);
  if (!made) return undefined;
  const { block } = made;
  state.uses.push({ blocks: ["data"] });
  if (block.file) state.dataFiles.push(block.file);
  if (block.media !== undefined) state.files.push(block.media);
  const open = tagToken("block_open", "figure", 1, { class: `block ${CLASSES[own.name]}` });
  const close = tagToken("block_close", "figure", -1);
  for (const tag of [open, close]) tag.block = true;
  open.meta = block;
  open.map = fence.map;
  return [open, ...notesTokens(core, made), ...sourceTokens(core, made), close];
}
