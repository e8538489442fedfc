import { line, oneOrMore } from "../../content/front-matter/fields.ts";
import { provider, token } from "../provider.ts";
import { formAt } from "./sign-up.ts";

/** https://docs.buttondown.com/building-your-subscriber-base */
export const buttondown = provider({
  fields: {
    account: token.meta({
      description: "Your name at Buttondown, as in buttondown.com/NAME.",
      examples: ["my-paper"],
    }),
    tags: oneOrMore(line)
      .exactOptional()
      .meta({
        description: "Tags that new subscribers get.",
        examples: [["website"]],
      }),
  },
  make: ({ account, tags = [] }) =>
    formAt(`https://buttondown.com/api/emails/embed-subscribe/${account}`, {
      name: "Buttondown",
      hidden: [{ name: "embed", value: "1" }, ...tags.map((value) => ({ name: "tag", value }))],
    }),
});
