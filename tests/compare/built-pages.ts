import type { BuiltSite } from "../../src/compare/compare-sites.ts";

interface Parts {
  own?: string;
  related?: string;
  frame?: string;
  description?: string;
  kind?: string;
  sheet?: string;
}

/** A page with the parts that a comparison looks for. The title is HTML. */
export function page(
  title: string,
  {
    own = "",
    related = "",
    frame = "",
    description = "",
    kind = "article",
    sheet = "0123456789",
  }: Parts = {},
): string {
  return `<title>${title} – The Post</title><link href="/assets/site.${sheet}.css">
<meta property="og:title" content="${title}"><meta name="description" content="${description}">
<body class="page page-${kind}"><main><article>${own}</article>${related}</main><footer>${frame}</footer></body>`;
}

/** What `redirects` of hosts without rules leave at an old address. */
export function redirectPage(to: string): string {
  return `<title>Moved</title><meta http-equiv="refresh" content="0; url=${to}"><body><main></main></body>`;
}

export function builtSite(files: Record<string, string>): BuiltSite {
  return { paths: Object.keys(files), read: (path) => files[path] ?? "" };
}
