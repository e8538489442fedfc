import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** The recommended rules, except some that are off for the given reasons. */
export const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML only forbids white space in ids. Ours include a prefix, as in `source:census`.
    "valid-id": ["error", { relaxed: true }],
    // Titles contain headline and publication. That search engines may cut them is not an error.
    "long-title": "off",
    // Safari takes a list without markers for no list, unless its role says so.
    "no-redundant-role": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** Every violation of a page, with its place. */
export function htmlProblems(html: string, path: string): string[] {
  const { results } = validator.validateStringSync(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
