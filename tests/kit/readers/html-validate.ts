import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** The recommended rules, but for those that say why they are off. */
export const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML forbids white space in an id and nothing else; ours name what they lead to, as in `source:census`.
    "valid-id": ["error", { relaxed: true }],
    // A title is headline and publication; where a search engine cuts it is no fault of the page.
    "long-title": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** Every rule that a page breaks, with its place. */
export function htmlProblems(html: string, path: string): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
