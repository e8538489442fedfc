import { buttondown } from "./buttondown.ts";
import { form } from "./form.ts";
import { ghost } from "./ghost.ts";
import { listmonk } from "./listmonk.ts";
import { mailchimp } from "./mailchimp.ts";

/** Services for newsletters, by the name in publication.yaml. */
export const NEWSLETTERS = { buttondown, mailchimp, listmonk, ghost, form };
