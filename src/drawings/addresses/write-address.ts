import type { Link } from "../elements.ts";
import type { Reason } from "../reasons.ts";
import { embedder } from "./embed.ts";
import { readAddress } from "./read-address.ts";

export interface AddressSink {
  refuse: (reason: Reason, detail?: string) => void;
  /** The id of a part of the drawing that is drawn again. */
  refer: (id: string) => void;
}

/** What each kind of link may lead to: a part of the drawing, embedded data, or nothing that is published. */
const LEADS: Record<Link | "style", readonly ("part" | "data")[]> = {
  copy: ["part"],
  template: ["part"],
  path: ["part"],
  picture: ["data"],
  pictureOrPart: ["part", "data"],
  hyperlink: [],
  style: ["part", "data"],
};

/** Links whose parts are drawn again: what a path only leads along is not. */
const DRAWN: ReadonlySet<string> = new Set(["copy", "pictureOrPart", "style", "template"]);

/** How much of an address is shown. */
const SHOWN = 60;

/** Writes the addresses of one drawing. Undefined where one is left out, or was refused. */
export function addressWriter(): (
  written: string,
  link: Link | "style",
  sink: AddressSink,
) => string | undefined {
  const embed = embedder();
  return (written, link, { refuse, refer }) => {
    const address = readAddress(written);
    if (address.kind === "none") return undefined;
    if (address.kind === "script") return void refuse("scriptLink", shown(written));
    // A picture's links lead nowhere: a page shows the picture alone.
    if (link === "hyperlink") return undefined;
    if (address.kind === "outside" || !LEADS[link].includes(address.kind))
      return void refuse(address.kind === "data" ? "embedded" : "address", shown(written));
    if (address.kind === "part") {
      if (DRAWN.has(link)) refer(address.id);
      return address.address;
    }
    const embedded = embed(address);
    return "address" in embedded ? embedded.address : void refuse(embedded.reason, embedded.detail);
  };
}

function shown(address: string): string {
  const line = address.trim().replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
