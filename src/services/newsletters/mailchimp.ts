import { checked } from "../../content/front-matter/fields.ts";
import { provider } from "../provider.ts";
import { serverProblem } from "../server-url.ts";
import { formAt } from "./sign-up.ts";

/** https://mailchimp.com/help/add-a-signup-form-to-your-website/ */
export const mailchimp = provider({
  fields: {
    action: checked((value) => serverProblem(value) ?? (partsOf(value) ? undefined : NO_FORM)).meta(
      {
        description: "The address in `action` of the embedded form that Mailchimp offers.",
        examples: ["https://example.us1.list-manage.com/subscribe/post?u=0a1b2c&id=3d4e5f"],
      },
    ),
  },
  make: ({ action }) => {
    const { url, u, id } = partsOf(action) ?? { url: action, u: "", id: "" };
    return formAt(url, { name: "Mailchimp", field: "EMAIL", trap: `b_${u}_${id}` });
  },
});

const NO_FORM = {
  rule: "field/value",
  message: "This is not the address of a Mailchimp form",
  hint: "Copy `action` from the embedded form: https://….list-manage.com/subscribe/post?u=…&id=….",
} as const;

/** The account and the list, which name the field for robots. Code copied from HTML has `&amp;` in it. */
function partsOf(action: string): { url: string; u: string; id: string } | undefined {
  const url = action.replaceAll("&amp;", "&");
  const { host, searchParams } = new URL(url);
  const [u = "", id = ""] = [searchParams.get("u") ?? "", searchParams.get("id") ?? ""];
  const isList = host.endsWith(".list-manage.com") && [u, id].every((each) => /^\w+$/.test(each));
  return isList ? { url, u, id } : undefined;
}
