/** Markup: `import { html } from "dateline-news/html"`. */
export {
  type Html,
  type HtmlValue,
  html,
  jsonForScript,
  type TrustReason,
  trusted,
} from "../html.ts";
