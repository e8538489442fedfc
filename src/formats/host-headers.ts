import { FEEDS, type FeedFormat } from "../feed-formats.ts";
import { href } from "../pages/urls.ts";
import { type Header, IMMUTABLE } from "./security-headers.ts";

interface HostOptions {
  headers: readonly Header[];
  /** Folders whose files never change. */
  unchanging: readonly string[];
  /** `/` or `/project/`. */
  pathPrefix: string;
  /** Feeds whose URLs do not show their type; root-relative. */
  feeds?: readonly { url: string; format: FeedFormat }[];
}

/** Hosts that have their own format for headers. */
export const HOSTS = ["netlify", "nginx", "caddy", "cloudfront"] as const;
export type Host = (typeof HOSTS)[number];

const WRITERS: Record<Host, (hosted: HostOptions) => string> = {
  netlify: headersFile,
  nginx,
  caddy,
  cloudfront,
};

/** The headers in the host's format. */
export function headersFor(host: Host, hosted: HostOptions): string {
  return WRITERS[host](hosted);
}

/** `_headers`: https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/ */
export function headersFile({ headers, unchanging, pathPrefix, feeds = [] }: HostOptions): string {
  const lines = (all: readonly Header[]) => all.map(({ name, value }) => `  ${name}: ${value}\n`);
  const kept = unchanging.map(
    (folder) => `${below(pathPrefix, folder)}*\n${lines([IMMUTABLE]).join("")}`,
  );
  const types = feeds.map(({ url, format }) => {
    const name = "Content-Type";
    return `${href(url, { pathPrefix })}\n${lines([{ name, value: `${FEEDS[format].type}; charset=utf-8` }]).join("")}`;
  });
  return [`${pathPrefix}*\n${lines(headers).join("")}`, ...kept, ...types].join("\n");
}

/** Text types missing from servers' lists. Without a charset, browsers would read them as Latin-1. */
const TEXT_TYPES = {
  md: "text/markdown",
  bib: "application/x-bibtex",
  csv: "text/csv",
  geojson: "application/geo+json",
  ris: "application/x-research-info-systems",
  tsv: "text/tab-separated-values",
  vtt: "text/vtt",
  webmanifest: "application/manifest+json",
} as const;

/** Other types missing from them: browsers would download such a recording instead of playing it. */
const OTHER_TYPES = {
  epub: "application/epub+zip",
  flac: "audio/flac",
  m4a: "audio/mp4",
  oga: "audio/ogg",
  opus: "audio/ogg",
} as const;

/** Extensions with the content type that a server must send. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ...Object.entries(TEXT_TYPES).map(
    ([ending, type]) => [ending, `${type}; charset=utf-8`] as const,
  ),
  ...Object.entries(OTHER_TYPES),
];

/** For inclusion in a `server` block: https://nginx.org/en/docs/http/ngx_http_headers_module.html */
function nginx({ headers, unchanging, pathPrefix }: HostOptions): string {
  const add = ({ name, value }: Header) => `add_header ${name} ${quoted(value)} always;\n`;
  // `add_header` in a location would discard the outer headers; `expires` does not.
  const kept = unchanging.map(
    (folder) => `location ^~ ${below(pathPrefix, folder)} {\n  expires 1y;\n}\n`,
  );
  // A `types` block next to the server's would replace its whole list, so each extension has its own location.
  const types = TYPES.map(
    ([ending, type]) => `location ~ \\.${ending}$ {\n  types {}\n  default_type "${type}";\n}\n`,
  );
  return [
    ...headers.map(add),
    "charset utf-8;\n",
    `charset_types ${CHARSET_TYPES.join(" ")};\n`,
    ...kept,
    ...types,
  ].join("");
}

/** Text types besides HTML, which nginx includes: https://nginx.org/en/docs/http/ngx_http_charset_module.html */
const CHARSET_TYPES = [
  "text/css",
  "text/plain",
  "text/xml",
  "application/atom+xml",
  "application/javascript",
  "application/json",
  "application/rss+xml",
  "application/xml",
];

/** For import into a site block: https://caddyserver.com/docs/caddyfile/directives/header */
function caddy({ headers, unchanging, pathPrefix }: HostOptions): string {
  const lines = headers.map(({ name, value }) => `  ${name} ${quoted(value)}\n`);
  const { name, value } = IMMUTABLE;
  const kept = unchanging.map(
    (folder) => `header ${below(pathPrefix, folder)}* ${name} ${quoted(value)}\n`,
  );
  const types = TYPES.map(([ending, type]) => `header *.${ending} Content-Type "${type}"\n`);
  return `header {\n${lines.join("")}}\n${[...kept, ...types].join("")}`;
}

/**
 * For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
function cloudfront({ headers }: HostOptions): string {
  const items = headers.map(({ name, value }) => ({ Header: name, Value: value, Override: true }));
  const known = new Map(headers.map(({ name, value }) => [name, value]));
  const security = {
    ContentSecurityPolicy: {
      Override: true,
      ContentSecurityPolicy: known.get("Content-Security-Policy"),
    },
    ContentTypeOptions: { Override: true },
    FrameOptions: { Override: true, FrameOption: "DENY" },
    ReferrerPolicy: { Override: true, ReferrerPolicy: known.get("Referrer-Policy") },
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: Number(
        /\d+/.exec(known.get("Strict-Transport-Security") ?? "")?.[0] ?? 0,
      ),
    },
  };
  const others = items.filter(({ Header: name }) => !SECURITY_NAMES.has(name));
  const config = {
    Name: "dateline",
    SecurityHeadersConfig: security,
    CustomHeadersConfig: { Quantity: others.length, Items: others },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Headers that CloudFront only accepts as their dedicated settings. */
const SECURITY_NAMES = new Set([
  "Content-Security-Policy",
  "Referrer-Policy",
  "Strict-Transport-Security",
  "X-Content-Type-Options",
  "X-Frame-Options",
]);

function below(pathPrefix: string, folder: string): string {
  return pathPrefix.replace(/\/$/, "") + folder;
}

/** No header contains a quotation mark or backslash. */
function quoted(value: string): string {
  return `"${value}"`;
}
