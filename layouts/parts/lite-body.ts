import { type Html, trusted } from "../../src/html.ts";
import { resolveLocal } from "../../src/markdown/local-links.ts";
import { withAnchors, withoutControls, withoutPictures } from "../../src/markdown/plain-body.ts";
import type { Body } from "../../src/markdown/types.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";

/** A rendered text with descriptions in place of pictures. */
export function liteBody({ html }: Pick<Body, "html">, site: Site): Html {
  const text = withoutPictures(withoutControls(withAnchors(html)));
  return trusted(
    resolveLocal(text, (url) => href(url, site)),
    "rendered by src/markdown, which escapes all text and all attributes",
  );
}
