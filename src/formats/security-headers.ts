import { type ContentPolicy, policyText } from "./content-policy.ts";

export interface Header {
  name: string;
  value: string;
}

/** Once a browser has seen the site encrypted, it asks for nothing else for a year. */
const YEAR_S = 31_536_000;

/** What no page asks for, and nothing that gets into one may have: https://www.w3.org/TR/permissions-policy/ */
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

/** What a host sends with every page. `policy` is that of all pages; only a header can keep the site out of frames. */
export function securityHeaders(policy: ContentPolicy): Header[] {
  const framed = { ...policy, "frame-ancestors": ["'none'"] };
  return [
    { name: "Content-Security-Policy", value: policyText(framed) },
    { name: "Strict-Transport-Security", value: `max-age=${YEAR_S}` },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "X-Frame-Options", value: "DENY" },
    { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    {
      name: "Permissions-Policy",
      value: NO_FEATURES.map((feature) => `${feature}=()`).join(", "),
    },
    { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
  ];
}

/** With files whose names change with their content: a browser need never ask for one again. */
export const FOR_EVER: Header = {
  name: "Cache-Control",
  value: `public, max-age=${YEAR_S}, immutable`,
};
