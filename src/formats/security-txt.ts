import type { Page } from "../pages/page.ts";
import { SECURITY_URL } from "../pages/site-urls.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";

/** Where to report a security problem: https://www.rfc-editor.org/rfc/rfc9116 */
export function securityTxt({ model }: Page<"security">, site: Site): string {
  const { contact, expires, policy } = model.security;
  return [
    ...contact.map((each) => `Contact: ${/^https?:/i.test(each) ? each : `mailto:${each}`}`),
    `Expires: ${expires}T00:00:00Z`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
    `Preferred-Languages: ${site.settings.language}`,
    `Canonical: ${absolute(SECURITY_URL, site)}`,
    "",
  ].join("\n");
}
