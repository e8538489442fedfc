import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Prompt, Site } from "../../src/pages/types.ts";
import { inInterface, languageAttributes } from "./language.ts";
import { linkTo } from "./link.ts";
import { share } from "./share.ts";
import { texts } from "./texts.ts";

/** The end of an article: its question to readers, and how to answer and share. Without a question, only sharing. */
export function prompt(model: Pick<ArticleModel, "prompt" | "share" | "meta">, site: Site): Html {
  const { prompt: asked, share: links, meta } = model;
  if (!asked) return share(links, 2, meta.language, site);
  const attributes = languageAttributes(asked.language, meta.language);
  return html`<section class="prompt" aria-labelledby="prompt">
<h2 id="prompt"${attributes}>${asked.question}</h2>
${invitation(asked, meta.language, site)}
${letterLink(asked, meta.language, site)}
${share(links, 3, meta.language, site)}
</section>`;
}

/** The editor's invitation, or the default one if readers can write a letter; then the state of comments. */
function invitation(
  { comments, letter, invitation: own, language }: Prompt,
  around: string,
  site: Site,
): Html {
  const { invite, states, shareOnly } = texts(site).prompt;
  const writable = comments === "open" && letter;
  const words = comments === "open" && !letter ? shareOnly : states[comments];
  return html`${
    own
      ? html`<p class="prompt-invitation"${languageAttributes(language, around)}>${own}</p>`
      : writable && html`<p class="prompt-invitation">${inInterface(invite, around, site)}</p>`
  }
<p class="prompt-comments">${inInterface(words, around, site)}</p>`;
}

function letterLink({ letter, comments }: Prompt, around: string, site: Site): Html | undefined {
  const target = comments === "open" ? linkTo(letter, site) : undefined;
  if (!target) return undefined;
  return html`<p class="prompt-letter"><a class="button" href="${target}">${inInterface(texts(site).prompt.letter, around, site)}</a></p>`;
}
