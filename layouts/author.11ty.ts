import type { AuthorFacts, Image } from "../src/content/types.ts";
import { socialUrl } from "../src/formats/social.ts";
import { webUrl } from "../src/formats/web-url.ts";
import { type Html, html } from "../src/html.ts";
import { mailto } from "../src/pages/mailto.ts";
import type { Page } from "../src/pages/page.ts";
import type { AuthorModel } from "../src/pages/reader-models.ts";
import type { Link, Site } from "../src/pages/types.ts";
import { isolated } from "../src/text/bidi.ts";
import { body } from "./parts/body.ts";
import { document } from "./parts/document.ts";
import { isShown, picture } from "./parts/figure.ts";
import { inInterface, languageAttributes } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { linkTo } from "./parts/link.ts";
import { listPage } from "./parts/list-page.ts";
import { texts } from "./parts/texts.ts";

export default layout("author", (page: Page<"author">, site: Site) => {
  const { author } = page.model;
  const heading = texts(site).author.articles(isolated(author.name, site.settings.language));
  const main = listPage(header(page.model, site), page.model, site, { heading });
  return document(page, site, main);
});

/** Name and role on every page of the list; biography and contact only on the first. */
function header({ author, language, biography, paging }: AuthorModel, site: Site): Html {
  const attributes = languageAttributes(language, site.settings.language);
  const first = paging.number === 1;
  return html`<header class="page-header${isShown(author.photo) && " author-header"}">
${isShown(author.photo) && portrait(author.photo, language, site)}
<h1>${author.name}</h1>
${author.role && html`<p class="standfirst"${attributes}>${author.role}</p>`}
${author.expertise && expertise(author.expertise, language, site)}
${!first && html`<p class="label">${texts(site).list.page(paging.number, paging.count)}</p>`}
</header>
${biography?.html && html`<div class="prose biography"${attributes}>${body(biography, site)}</div>`}
${first && contact(author, site)}`;
}

/** What they know well, in the language of the biography. */
function expertise(subjects: readonly string[], language: string, site: Site): Html {
  const attributes = languageAttributes(language, site.settings.language);
  return html`<div class="expertise">
<p class="label">${texts(site).author.expertise}</p>
<ul role="list"${attributes}>
${subjects.map((subject) => html`<li>${subject}</li>\n`)}</ul>
</div>`;
}

function portrait(photo: Image, language: string, site: Site): Html {
  const { credit } = photo;
  return html`<figure class="portrait">
${picture(photo, site, { role: "author", first: true })}
${credit && html`<figcaption class="credit">${inInterface(texts(site).photograph(isolated(credit, site.settings.language)), language, site)}</figcaption>`}
</figure>`;
}

function contact(author: AuthorFacts, site: Site): Html | undefined {
  const items = contactLinks(author).flatMap(({ title, url }) => {
    const target = linkTo(url, site);
    const rel = webUrl(target) && html` rel="me"`;
    return target ? html`<li><a href="${target}"${rel}>${title}</a></li>\n` : [];
  });
  if (items.length === 0) return undefined;
  return html`<nav class="contact" aria-label="${texts(site).author.contact}">
<ul>
${items}</ul>
</nav>`;
}

function contactLinks({ email, fediverse, links }: AuthorFacts): Link[] {
  const profile = fediverse && socialUrl("mastodon", fediverse);
  return [
    ...(email ? [{ title: email, url: mailto({ to: email }) }] : []),
    ...(fediverse && profile ? [{ title: fediverse, url: profile }] : []),
    ...links,
  ];
}
