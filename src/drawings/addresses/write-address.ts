import type { Link } from "../elements.ts";
import type { Reason } from "../reasons.ts";
import { embedder } from "./embed.ts";
import { readAddress } from "./read-address.ts";

export interface AddressSink {
  refuse: (reason: Reason, detail?: string) => void;
  /** Records the id of an element that this drawing draws again. */
  refer: (id: string) => void;
}

/** What each kind of link may point to: an element of the drawing or embedded data. Hyperlinks are never published. */
const ALLOWED_TARGETS: Record<Link | "style", readonly ("part" | "data")[]> = {
  copy: ["part"],
  template: ["part"],
  path: ["part"],
  picture: ["data"],
  pictureOrPart: ["part", "data"],
  hyperlink: [],
  style: ["part", "data"],
};

/** Links that draw their target again. A `path` link only follows it. */
const DRAWN: ReadonlySet<string> = new Set(["copy", "pictureOrPart", "style", "template"]);

/** How many characters of a URL a problem quotes. */
const MAX_QUOTED = 60;

/** Creates a writer for the URLs of one drawing. It returns undefined for a URL that is left out or refused. */
export function addressWriter(): (
  written: string,
  link: Link | "style",
  sink: AddressSink,
) => string | undefined {
  const embed = embedder();
  return (written, link, { refuse, refer }) => {
    const address = readAddress(written);
    if (address.kind === "none") return undefined;
    if (address.kind === "script") return void refuse("scriptLink", quoted(written));
    // A drawing is shown as an image, in which links do nothing.
    if (link === "hyperlink") return undefined;
    if (address.kind === "outside" || !ALLOWED_TARGETS[link].includes(address.kind))
      return void refuse(address.kind === "data" ? "embedded" : "address", quoted(written));
    if (address.kind === "part") {
      if (DRAWN.has(link)) refer(address.id);
      return address.address;
    }
    const embedded = embed(address);
    return "address" in embedded ? embedded.address : void refuse(embedded.reason, embedded.detail);
  };
}

function quoted(address: string): string {
  const line = address.trim().replace(/\s+/g, " ");
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
}
