/** A limit of a host, which `dateline build` compares the site with. */
export interface HostLimit {
  /**
   * `largest` is the size of one file, in bytes; `headerRules` counts paths that have headers; `headerLine` is the longest
   * header, in characters.
   */
  of: "files" | "bytes" | "largest" | "headerRules" | "headerLine";
  most: number;
  /** The page of the host's documentation that says so. */
  source: string;
}

/** The formats of a built site's files that tell a host what to send. Each has a writer in `src/formats/host-files/`. */
export type HostFileFormat =
  | "headers"
  | "redirects"
  | "vercel"
  | "azure"
  | "firebase"
  | "cloudfront"
  | "nginx-map"
  | "caddy-map";

/** What a host can do with an old address. */
export interface RedirectFacts {
  /** Whether it tells addresses apart by their query, as in `/?p=12`; `pairs` if only by names with values. */
  queries: boolean | "pairs";
  /** Whether it can answer 410 for an address that is gone; otherwise it answers 404. */
  gone: boolean;
  /** Whether a rule for `/old/` also matches `/old`. */
  slashes?: true;
  /** Whether it compares addresses as they are requested: `%c3` and `%C3` are then two. Others decode them. */
  asRequested?: true;
  /** Whether a rule can't have an address with a space. */
  spaceless?: true;
  /** Whether it tells capitals apart, in addresses and in the names of files. */
  capitals?: true;
  /** The most rules. The rest become redirect pages. */
  most?: number;
  /** The most bytes of all addresses in rules, encoded, with `perRule` more for each. */
  bytes?: { most: number; perRule: number };
  /** The longest rule, in characters. */
  longest?: number;
  source: string;
}

/** A file that `dateline init` writes for a host. */
export interface HostStarter {
  /** Relative to the publication's folder. */
  path: string;
  /** In `src/starter/files/hosts/`. */
  template: string;
  /** Templates of its parts, by the name of the part: `{{deploy}}`. */
  parts?: Readonly<Record<string, string>>;
}

/** A place to publish a site: all that differs from host to host. */
export interface Host {
  /** As people know it. */
  title: string;
  /** The name of the handbook's page about it; absent only for no host. */
  guide?: string;
  /** The host's own documentation. */
  help?: string;
  starter: readonly HostStarter[];
  /** Files of the built site that only this host reads, by URL. */
  siteFiles: Readonly<Record<string, HostFileFormat>>;
  /** Absent if it can't redirect: old addresses then have redirect pages. */
  redirects?: RedirectFacts;
  limits: readonly HostLimit[];
}
