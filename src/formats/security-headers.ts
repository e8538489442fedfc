import { type ContentPolicy, policyText } from "./content-policy.ts";

export interface Header {
  name: string;
  value: string;
}

/** For this long after a first encrypted visit, browsers use only HTTPS. */
const YEAR_S = 31_536_000;

/**
 * Features that no page uses, so injected content must not use them either: https://www.w3.org/TR/permissions-policy/
 */
const NO_FEATURES = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/**
 * The headers that a host sends with every page. `policy` is that of all pages; only a header can forbid framing. If a
 * page frames another one of the site, the site may, and no other. Only the desk writes styles, and it opens a window in
 * which editors sign in at a different site, which must reach the desk again.
 */
export function securityHeaders(policy: ContentPolicy): Header[] {
  const framesItself = policy["frame-src"]?.includes("'self'") === true;
  const hasDesk = policy["style-src"]?.includes("'unsafe-inline'") === true;
  const framed = { ...policy, "frame-ancestors": [framesItself ? "'self'" : "'none'"] };
  return [
    { name: "Content-Security-Policy", value: policyText(framed) },
    { name: "Strict-Transport-Security", value: `max-age=${YEAR_S}` },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "X-Frame-Options", value: framesItself ? "SAMEORIGIN" : "DENY" },
    { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    {
      name: "Permissions-Policy",
      value: NO_FEATURES.map((feature) => `${feature}=()`).join(", "),
    },
    {
      name: "Cross-Origin-Opener-Policy",
      value: hasDesk ? "same-origin-allow-popups" : "same-origin",
    },
  ];
}

/** For files whose names change with their content: browsers never need to request them again. */
export const IMMUTABLE: Header = {
  name: "Cache-Control",
  value: `public, max-age=${YEAR_S}, immutable`,
};

/** For the desk, which is for editors: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
export const UNLISTED: Header = { name: "X-Robots-Tag", value: "noindex" };
