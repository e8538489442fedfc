import { z } from "zod";
import { checked, type FieldProblem, line } from "../../content/front-matter/fields.ts";
import { type OwnSite, placeholdersOf } from "../../embeds/own-sites.ts";
import { EMBED_SHAPES } from "../../embeds/types.ts";
import { EMBED_KINDS } from "../../vocabularies.ts";
import { provider } from "../provider.ts";
import { hostOf, serverProblem } from "../server-url.ts";

const address = checked((value) => patternProblem(value, /[?#]/.test(value)));
const frame = checked((value) => patternProblem(value, false));

/** Checks a URL with placeholders: https, a plain host, and placeholders only after it. */
function patternProblem(value: string, hasQuery: boolean): FieldProblem | undefined {
  const plain = value.replace(/\{[a-z][a-z\d-]{0,30}\}/g, "x");
  const problem = serverProblem(plain);
  if (problem) return problem;
  const example = "as in https://graphics.example.org/{id}/";
  if (/[{}]/.test(plain) || /[{}]/.test(value.split("/")[2] ?? ""))
    return {
      rule: "field/value",
      message: "A placeholder is a lower-case name in the path",
      hint: `Write it between braces, ${example}.`,
    };
  if (new URL(plain).port !== "" || new URL(plain).protocol !== "https:")
    return {
      rule: "field/url",
      message: "An embed is loaded by https from the usual port",
      hint: `Write the URL as readers see it, ${example}.`,
    };
  if (!hasQuery) return undefined;
  return {
    rule: "field/value",
    message: "The pattern of addresses can't contain ? or #",
    hint: `Write only host and path, ${example}.`,
  };
}

/** A site with a pattern of its addresses, such as a newsroom's graphics. */
export const own = provider({
  fields: {
    address: address.meta({
      description: "The pattern of the addresses that editors paste, with `{placeholders}`.",
      examples: ["https://graphics.example.org/{id}/"],
    }),
    frame: frame.meta({
      description: "The address that the frame loads, with the same placeholders.",
      examples: ["https://graphics.example.org/{id}/embed.html"],
    }),
    name: line.exactOptional().meta({
      description: "The site's name, as readers see it; without it, they see its host.",
      examples: ["our graphics desk"],
    }),
    kind: z
      .enum(EMBED_KINDS)
      .default("interactive")
      .meta({ description: "What readers find there.", examples: ["chart"] }),
    shape: z
      .enum(EMBED_SHAPES)
      .default("chart")
      .meta({ description: "The form of the frame.", examples: ["wide"] }),
  },
  problem: ({ address: from, frame: to }) => {
    const known = placeholdersOf(from);
    const unknown = placeholdersOf(to).find((name) => !known.includes(name));
    if (known.length === 0)
      return {
        at: "address",
        message: "The pattern has no placeholder",
        hint: "Write {id} where the addresses differ, as in https://graphics.example.org/{id}/.",
      };
    return unknown === undefined
      ? undefined
      : {
          at: "frame",
          message: `{${unknown}} is not a placeholder of the address`,
          hint: `Use ${known.map((name) => `{${name}}`).join(", ")}.`,
        };
  },
  make: ({ address: from, frame: to, name = hostOf(from), kind, shape }): OwnSite => ({
    name,
    address: from,
    frame: to,
    kind,
    shape,
  }),
});
