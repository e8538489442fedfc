import { fieldName, provider } from "../provider.ts";
import { serverUrl } from "../server-url.ts";
import { formAt } from "./sign-up.ts";

/** Any service with a plain HTML form. */
export const form = provider({
  fields: {
    action: serverUrl.meta({
      description:
        "The address that the form sends to: `action` in the code that the service offers.",
      examples: ["https://news.example.org/subscribe"],
    }),
    field: fieldName.default("email").meta({
      description: "The name of the field for the email address.",
      examples: ["EMAIL"],
    }),
    trap: fieldName.exactOptional().meta({
      description:
        "The name of the field that robots fill in and readers don't see, if the service has one.",
      examples: ["_gotcha"],
    }),
  },
  make: ({ action, field, trap }) => formAt(action, { field, ...(trap && { trap }) }),
});
