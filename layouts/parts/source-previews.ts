import { fragmentTo, previewId } from "../../src/citations/ids.ts";
import type { CitedSource } from "../../src/citations/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { languageAttributes } from "./language.ts";
import { citedLine, sourceQuote } from "./reference.ts";
import { texts } from "./texts.ts";

/**
 * A preview of each source, which its calls open without a script: a popover
 * (https://html.spec.whatwg.org/multipage/popover.html), which closes on Escape or a click elsewhere. It is not a `<dialog>`,
 * which would be announced as modal and take the focus: this way the same key closes it again. It repeats the line of the list byte for byte, so that it compresses to almost nothing.
 */
export function sourcePreviews(
  citations: readonly CitedSource[],
  language: string,
  site: Site,
): Html {
  const attributes = languageAttributes(site.settings.language, language);
  return html`${citations.map((cited) => preview(cited, attributes, site))}`;
}

function preview(cited: CitedSource, attributes: Html, site: Site): Html {
  const { reference, id, number } = cited;
  const { sources } = texts(site);
  return html`<div popover role="dialog" class="preview" id="${previewId(reference.key)}" aria-label="${sources.preview(number)}"${attributes}>
<p class="source-line">${citedLine(cited, site)}</p>
${sourceQuote(reference)}
<p class="preview-list"><a href="${fragmentTo(id)}">${sources.inList}</a></p>
</div>
`;
}
