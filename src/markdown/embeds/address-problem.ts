import { findEmbed } from "../../embeds/find-embed.ts";
import { serverKind } from "../../embeds/servers.ts";
import { short } from "../../excerpt.ts";
import type { BodyContext } from "../context.ts";
import type { Problem } from "../state.ts";

/** Why readers get only a link to an address of a known site; undefined if the site is unknown. */
export function addressProblem(
  address: string,
  { embeds }: Pick<BodyContext, "embeds">,
): Problem | undefined {
  const found = findEmbed(address, embeds);
  if (!found) return undefined;
  const asLink = `If you mean the link, write [what it is](${short(address)}).`;
  const severity = "warning";
  if ("refusedBy" in found) {
    const { name, shows, forms } = found.refusedBy;
    return {
      severity,
      rule: "embed/address",
      message: `Readers get only a link: this is not the URL of ${shows} on ${name}`,
      hint: `Copy the URL of ${shows}, as in ${forms[0]}. ${asLink}`,
    };
  }
  if (found.embed.frame === undefined) {
    const { host } = new URL(found.embed.url);
    return {
      severity,
      rule: "embed/server",
      message: `Readers get only a link: \`embeds\` in publication.yaml does not list ${host}`,
      hint: `To embed it, add - { provider: ${serverKind(new URL(address))}, host: ${host} } there. ${asLink}`,
    };
  }
  return {
    severity,
    rule: "embed/address",
    message: "Readers get only a link: what is embedded must be a paragraph by itself",
    hint: `Leave an empty line above and below it, outside lists and quotes. ${asLink}`,
  };
}
