import type { EmbedKind } from "../vocabularies.ts";
import { bareHost } from "./hosts.ts";
import { pathMatch } from "./path.ts";
import { WIDGET } from "./rights.ts";
import { SERVERS, type ServerKind } from "./servers.ts";
import type { EmbedShape, Provider } from "./types.ts";

/** A site whose addresses have a pattern: `https://graphics.example.org/{id}/`. */
export interface OwnPattern {
  name: string;
  /** With `{placeholders}` in its path. */
  address: string;
  /** With the same placeholders. */
  frame: string;
  kind: EmbedKind;
  shape: EmbedShape;
}

/** A site that a publication embeds, as data. */
export type OwnSite = { server: ServerKind; host: string } | OwnPattern;

/** The providers of a publication's own sites. */
export function providersOf(sites: readonly OwnSite[]): Provider[] {
  return sites.map((site) =>
    "server" in site ? SERVERS[site.server](site.host) : ofPattern(site),
  );
}

/** The placeholders of a pattern. */
export function placeholdersOf(pattern: string): string[] {
  return Array.from(pattern.matchAll(PLACEHOLDER), ([, name = ""]) => name);
}

const PLACEHOLDER = /\{([a-z][a-z\d-]{0,30})\}/g;
/** What a placeholder stands for has a meaning in neither URLs nor markup. */
const VALUE = "([\\w~-][\\w.~-]{0,199})";

function ofPattern({ name, address, frame, kind, shape }: OwnPattern): Provider {
  const { host, pathname } = new URL(address);
  const names = placeholdersOf(address);
  // The parser encodes the braces of placeholders.
  const written = pathname.replaceAll("%7B", "{").replaceAll("%7D", "}").replace(/\/+$/, "");
  const path = new RegExp(`^${written.split(PLACEHOLDER).map(partOf).join("")}$`);
  const origin = new URL(frame).origin;
  return {
    name,
    hosts: [bareHost(host)],
    origins: [origin],
    kind,
    shape,
    ...WIDGET,
    shows: `a page such as ${address}`,
    forms: [address],
    read: (url) => {
      const values = pathMatch(url, path);
      if (!values) return undefined;
      const filled = frame.replace(
        PLACEHOLDER,
        (_, each: string) => values[names.indexOf(each)] ?? "",
      );
      return { url: `https://${url.host}${url.pathname}`, frame: filled };
    },
  };
}

/** Splitting by a pattern with a group alternates text and names. */
function partOf(part: string, index: number): string {
  return index % 2 === 1 ? VALUE : RegExp.escape(part);
}
