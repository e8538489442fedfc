import { CONTENT_TYPES } from "./host-files/content-types.ts";
import { headersFile } from "./host-files/headers-file.ts";
import {
  FEED_FILES,
  folderHeaders,
  type HostFileOptions,
  type HostFileWriter,
} from "./host-files/host-file.ts";
import { type Header, IMMUTABLE } from "./security-headers.ts";

/** Formats of headers that `dateline headers` prints. */
export const HEADER_FORMATS = ["netlify", "nginx", "caddy", "cloudfront"] as const;
export type HeaderFormat = (typeof HEADER_FORMATS)[number];

const WRITERS: Record<HeaderFormat, HostFileWriter> = {
  netlify: headersFile,
  nginx,
  caddy,
  cloudfront,
};

/** The headers in the host's format. */
export function headersFor(host: HeaderFormat, hosted: HostFileOptions): string {
  return WRITERS[host](hosted);
}

/** For inclusion in a `server` block: https://nginx.org/en/docs/http/ngx_http_headers_module.html */
function nginx({ headers, ...site }: HostFileOptions): string {
  const add = ({ name, value }: Header) => `add_header ${name} ${quoted(value)} always;\n`;
  // `add_header` in a location would discard the outer headers; one without a value is not sent.
  const own = folderHeaders(site);
  const names = new Set([IMMUTABLE.name, ...own.map(({ header }) => header.name)]);
  const set = [...names].map(
    (name) => `set ${variable(name)} ${quoted(name === IMMUTABLE.name ? SHORT : "")};\n`,
  );
  const kept = own.map(
    ({ path, header: { name, value } }) =>
      `if ($uri ~ "^${path}") {\n  set ${variable(name)} ${quoted(value)};\n}\n`,
  );
  // A `types` block next to the server's would replace its whole list, so each extension has its own location.
  const location = (end: string, type: string) =>
    `location ~ ${end.replaceAll(".", "\\.")}$ {\n  types {}\n  default_type "${type}";\n}\n`;
  const types = [
    ...CONTENT_TYPES.map(([ending, type]) => location(`.${ending}`, type)),
    ...FEED_FILES.map(({ file, type }) => location(`/${file}`, type.value)),
  ];
  return [
    ...headers.map(add),
    "charset utf-8;\n",
    `charset_types ${CHARSET_TYPES.join(" ")};\n`,
    ...set,
    ...kept,
    ...[...names].map((name) => `add_header ${name} ${variable(name)};\n`),
    ...types,
  ].join("");
}

/** `$cache_control` */
function variable(name: string): string {
  return `$${name.toLowerCase().replaceAll("-", "_")}`;
}

/** How long browsers keep what changes: a front page is five minutes late at most. */
const SHORT = "max-age=300";

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
function caddy({ headers, ...site }: HostFileOptions): string {
  const lines = headers.map(({ name, value }) => `  ${name} ${quoted(value)}\n`);
  const kept = folderHeaders(site).map(
    ({ path, header: { name, value } }) => `header ${path}* ${name} ${quoted(value)}\n`,
  );
  // A path that begins with a star is only read as one where it is named.
  const ofType = (name: string, path: string, type: string) =>
    `@${name} path ${path}\nheader @${name} Content-Type "${type}"\n`;
  const types = [
    ...CONTENT_TYPES.map(([ending, type]) => ofType(ending, `*.${ending}`, type)),
    ...FEED_FILES.map(({ file, type }) => ofType(file.replace(".", "-"), `*/${file}`, type.value)),
  ];
  const other = `header ?${IMMUTABLE.name} ${quoted(SHORT)}\n`;
  return `header {\n${lines.join("")}}\n${[...kept, ...types, other].join("")}`;
}

/**
 * For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
function cloudfront({ headers }: HostFileOptions): string {
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

/** No header contains a quotation mark or backslash. */
function quoted(value: string): string {
  return `"${value}"`;
}
