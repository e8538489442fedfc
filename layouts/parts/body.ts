import { type Html, trusted } from "../../src/html.ts";
import { resolveLocal } from "../../src/markdown/local-links.ts";
import type { Body } from "../../src/markdown/types.ts";
import { pageForm } from "../../src/markdown/variants.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/** A rendered text, with links within the site resolved. */
export function body({ html }: Pick<Body, "html">, site: Site): Html {
  return trusted(
    resolveLocal(pageForm(html), (url) => href(url, site)),
    "rendered by src/markdown, which escapes all text and all attributes",
  );
}
