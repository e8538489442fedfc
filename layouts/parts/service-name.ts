import type { Service } from "../../src/content/services.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { texts } from "./texts.ts";

/** `Buttondown (buttondown.com)`, isolated from the direction of the sentence. */
export function serviceName({ name, hosts }: Service, site: Site): Html {
  const others = hosts.filter((host) => host !== name);
  return html`<bdi>${name}${others.length > 0 && texts(site).signs.aside(others.join(texts(site).signs.comma))}</bdi>`;
}
