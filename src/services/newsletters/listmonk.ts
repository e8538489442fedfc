import { oneOrMore } from "../../content/front-matter/fields.ts";
import { provider, token } from "../provider.ts";
import { below, serverUrl } from "../server-url.ts";
import { formAt } from "./sign-up.ts";

/** https://listmonk.app/docs/: "Forms" shows the same fields. Robots fill in the nonce, which is empty. */
export const listmonk = provider({
  fields: {
    url: serverUrl.meta({
      description: "The address of your Listmonk.",
      examples: ["https://lists.example.org"],
    }),
    lists: oneOrMore(token).meta({
      description: "The UUIDs of the public lists to subscribe to.",
      examples: [["eb420c55-4cfb-4972-92ba-c93c34ba475d"]],
    }),
  },
  make: ({ url, lists }) =>
    formAt(below(url, "subscription/form"), {
      hidden: [{ name: "nonce", value: "" }, ...lists.map((value) => ({ name: "l", value }))],
    }),
});
