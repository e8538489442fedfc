import type { Newsletter, SignupForm } from "../../src/content/services.ts";
import { type Html, html } from "../../src/html.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import { newsletterOn } from "../../src/pages/newsletter-page.ts";
import { privacyUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { languageAttributes } from "./language.ts";
import { linkTo } from "./link.ts";
import { texts } from "./texts.ts";

/** The newsletter's form with its heading, on pages that show it. `around` is the language of the text around it. */
export function newsletter(
  page: { kind: PageKind; meta: Pick<Meta, "url"> },
  site: Site,
  around = site.settings.language,
): Html | undefined {
  const own = newsletterOn({ kind: page.kind, url: page.meta.url }, site.settings);
  if (!own) return undefined;
  const { title = texts(site).newsletter.title, text } = own;
  return html`<section class="newsletter" aria-labelledby="newsletter_title"${languageAttributes(site.settings.language, around)}>
<h2 id="newsletter_title">${title}</h2>
${text && html`<p class="newsletter-text">${text}</p>`}
${signup(own, site)}
</section>`;
}

/** How to subscribe, without a heading: for a page about the newsletter. */
export function signup(own: Newsletter, site: Site): Html {
  const words = texts(site).newsletter;
  const { signup: way, button = words.button } = own;
  if (!("action" in way)) {
    const link = html`<p><a class="button" href="${linkTo(way.page, site)}">${button}</a></p>`;
    return html`${link}
${consent(own, site)}`;
  }
  return html`<form class="newsletter-form" action="${linkTo(way.action, site)}" method="post">
<label for="newsletter_email">${words.email}</label>
<input id="newsletter_email" type="email" name="${way.field}" autocomplete="email" required maxlength="254" dir="ltr" spellcheck="false">
${hiddenFields(way)}${trap(way, site)}<button class="button" type="submit">${button}</button>
${consent(own, site)}
</form>`;
}

function hiddenFields({ hidden }: SignupForm): Html[] {
  return hidden.map(
    ({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">\n`,
  );
}

/** A field that only robots fill in: readers neither see nor reach it. */
function trap({ trap: name }: SignupForm, site: Site): Html | undefined {
  return name === undefined
    ? undefined
    : html`<div class="visually-hidden" aria-hidden="true"><label>${texts(site).newsletter.trap} <input type="text" name="${name}" value="" tabindex="-1" autocomplete="off"></label></div>\n`;
}

/** What readers agree to, and where the privacy page explains it. */
function consent({ consent: own }: Newsletter, site: Site): Html {
  const url = site.settings.policies.privacy ?? privacyUrl(site.settings);
  const link = html`<a href="${linkTo(url, site) ?? href(url, site)}">${texts(site).newsletter.privacy}</a>`;
  return html`<p class="newsletter-consent">${own && html`${own} `}${link}</p>`;
}
