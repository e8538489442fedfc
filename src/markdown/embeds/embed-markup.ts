import type MarkdownIt from "markdown-it";
import { escapeHtml } from "markdown-it/lib/common/utils.mjs";
import type { Embed } from "../../embeds/types.ts";
import { fill } from "../fill.ts";
import { externalRel } from "../links.ts";
import { type RenderState, stateOf } from "../state.ts";
import { variants } from "../variants.ts";
import { type EmbedMeta, embedOf } from "./embed-tokens.ts";

/**
 * The markup of embeds: on pages a card that loads the other site's frame when the reader opens it, elsewhere a link.
 * Both contain the picture, if any.
 */
export function embedMarkup(md: MarkdownIt): void {
  md.renderer.rules.embed_open = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return "";
    const hasPicture = tokens[index + 1]?.type !== "embed_close";
    return beginning(embedOf(token), stateOf({ env }), hasPicture);
  };
  md.renderer.rules.embed_close = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return "";
    const hasPicture = tokens[index - 1]?.type !== "embed_open";
    return end(embedOf(token), stateOf({ env }), hasPicture);
  };
}

function beginning({ embed }: EmbedMeta, state: RenderState, hasPicture: boolean): string {
  return variants({
    page: `<details class="embed-card${hasPicture ? " embed-pictured" : ""}"><summary>`,
    plain: `<a href="${escapeHtml(embed.url)}" rel="${externalRel(state)}">`,
  });
}

function end(meta: EmbedMeta, state: RenderState, hasPicture: boolean): string {
  const { embed, title } = meta;
  const { embeds: words } = state.words;
  const kind = `<span class="embed-kind">${escapeHtml(kindOf(embed, state))}</span>`;
  const named = title === undefined ? "" : `<span class="embed-title">${escapeHtml(title)}</span>`;
  const loads = escapeHtml(fill(words.loads, { host: new URL(embed.frame).host }));
  const label = `<span class="embed-label embed-${embed.kind}">${named}${kind}<span class="embed-loads">${loads}</span></span>`;
  const link = escapeHtml(fill(words.link, { site: embed.site }));
  return variants({
    page: `${label}</summary>${frameOf(meta, state)}</details>
<p class="embed-link"><a href="${escapeHtml(embed.url)}" rel="${externalRel(state)}">${link}</a></p>`,
    plain: `${plainWords(title, kind, hasPicture)}`,
  });
}

/** The rest of the link, and what it leads to. Search leaves out words that are not the editor's. */
function plainWords(title: string | undefined, kind: string, hasPicture: boolean): string {
  if (hasPicture) return `</a><br>${title === undefined ? "" : `${escapeHtml(title)}<br>`}${kind}`;
  return title === undefined ? `${kind}</a>` : `${escapeHtml(title)}</a><br>${kind}`;
}

/** “Video on YouTube” */
function kindOf({ kind, site }: Embed, { words }: RenderState): string {
  return fill(words.embeds.kinds[kind], { site });
}

/** Lazy, so that a closed card requests nothing: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#lazy-loading-attributes */
function frameOf({ embed, title }: EmbedMeta, state: RenderState): string {
  const attributes = {
    class: `embed-frame embed-${embed.shape}`,
    src: embed.frame,
    title: title ?? kindOf(embed, state),
    loading: "lazy",
    sandbox: embed.sandbox.join(" "),
    allow: embed.allow.join("; "),
    referrerpolicy: embed.seesSite ? "strict-origin-when-cross-origin" : "no-referrer",
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<iframe${written.join("")}></iframe>`;
}
