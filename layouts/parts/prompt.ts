import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Prompt, Site } from "../../src/pages/types.ts";
import { inInterface, languageAttributes } from "./language.ts";
import { linkTo } from "./link.ts";
import { replyWays } from "./reply-ways.ts";
import { share } from "./share.ts";
import { texts } from "./texts.ts";

/** The end of an article: its question to readers, where to reply, and how to share. Without a question, only sharing. */
export function prompt(model: Pick<ArticleModel, "prompt" | "share" | "meta">, site: Site): Html {
  const { prompt: asked, share: links, meta } = model;
  if (!asked) return share(links, 2, meta.language, site);
  const attributes = languageAttributes(asked.language, meta.language);
  return html`<section class="prompt" aria-labelledby="prompt">
<h2 id="prompt"${attributes}>${asked.question}</h2>
${invitation(asked, meta.language, site)}
${replyWays(asked.ways, meta.language, site)}
${commentPolicy(asked, meta.language, site)}
${share(links, 3, meta.language, site)}
</section>`;
}

/** The editor's invitation, or the default one if readers can reply; then whether they can't. */
function invitation(
  { comments, ways, invitation: own, language }: Prompt,
  around: string,
  site: Site,
): Html {
  const { invite, closed, shareOnly } = texts(site).prompt;
  const state = comments === "closed" ? closed : ways.length === 0 && shareOnly;
  return html`${
    own
      ? html`<p class="prompt-invitation"${languageAttributes(language, around)}>${own}</p>`
      : ways.length > 0 &&
        html`<p class="prompt-invitation">${inInterface(invite, around, site)}</p>`
  }
${state && html`<p class="prompt-comments">${inInterface(state, around, site)}</p>`}`;
}

/** The publication's rules for comments, where readers can write one. */
function commentPolicy({ ways }: Prompt, around: string, site: Site): Html | undefined {
  const target = ways.length > 0 ? linkTo(site.settings.policies.comments, site) : undefined;
  if (target === undefined) return undefined;
  const words = inInterface(texts(site).foot.policies.comments, around, site);
  return html`<p class="prompt-comments"><a href="${target}">${words}</a></p>`;
}
