import { isRemoved, type Reply } from "../../src/content/replies.ts";
import { type Html, html, trusted } from "../../src/html.ts";
import { replyAnchor } from "../../src/pages/conversation.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { ReplyNode, Site } from "../../src/pages/types.ts";
import { direction } from "../../src/text/bidi.ts";
import { inInterface } from "./language.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";
import { timestamp } from "./timestamp.ts";

/** The replies to an article, threaded, each with its author, time and origin. Nothing if there are none. */
export function comments(model: Pick<ArticleModel, "conversation" | "meta">, site: Site): Html {
  const { conversation, meta } = model;
  if (!conversation) return html``;
  const { count, nodes } = conversation;
  const heading = inInterface(texts(site).comments.count(count), meta.language, site);
  return html`<section class="comments" aria-labelledby="replies">
<h2 id="replies">${heading}</h2>
${thread(nodes, meta.language, site)}
</section>`;
}

/** `role`: Safari names no list without markers as one. */
function thread(nodes: readonly ReplyNode[], around: string, site: Site): Html {
  return html`<ol class="replies" role="list">
${nodes.map((node) => html`<li>${reply(node, around, site)}</li>\n`)}</ol>`;
}

function reply({ reply: own, answering, answers }: ReplyNode, around: string, site: Site): Html {
  const words = texts(site).comments;
  const below = answers.length > 0 && thread(answers, around, site);
  if (isRemoved(own))
    return html`<p class="reply-removed" id="${replyAnchor(own)}">${inInterface(words.removed, around, site)}</p>
${below}`;
  const answered =
    answering &&
    html`<p class="reply-answering"><a href="#${replyAnchor(answering)}">${inInterface(words.answering(html`<bdi>${answering.author}</bdi>`), around, site)}</a></p>`;
  return html`<article class="reply" id="${replyAnchor(own)}">
${head(own, around, site)}
${answered}
<div class="reply-text"${attributes(own)}>
${trusted(own.html, "rendered by src/markdown, which escapes all text and all attributes")}
</div>
</article>
${below}`;
}

/** The author, the time as a link to this reply, and the network. */
function head(own: Reply, around: string, site: Site): Html {
  const { author, url, published } = own;
  const page = linkTo(url, site);
  const name = html`<bdi>${author}</bdi>`;
  const facts = html`<a class="reply-time" href="#${replyAnchor(own)}">${timestamp(published, site)}</a>${origin(own, site)}`;
  return html`<p class="reply-head"><b class="reply-author">${page ? html`<a href="${page}" rel="nofollow ugc">${name}</a>` : name}</b>
<span class="reply-facts">${inInterface(facts, around, site)}</span></p>`;
}

/** ` via Mastodon`, linked to the original. */
function origin({ via, original }: Reply, site: Site): Html | undefined {
  const words = texts(site).comments;
  const target = linkTo(original, site);
  if (via === undefined && target === undefined) return undefined;
  const said = via === undefined ? words.original : words.via(html`<bdi>${via}</bdi>`);
  return html` ${target ? html`<a href="${target}" rel="nofollow ugc">${said}</a>` : said}`;
}

/** Without a language, each paragraph's first words decide its direction. */
function attributes({ language }: Reply): Html | undefined {
  return language === undefined
    ? undefined
    : html` lang="${language}" dir="${direction(language)}"`;
}
