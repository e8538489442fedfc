/** The package's types lack this module. */
declare module "markdown-it/lib/rules_core/text_join.mjs" {
  import type { RuleCore } from "markdown-it/lib/parser_core.mjs";

  const textJoin: RuleCore;
  export default textJoin;
}
