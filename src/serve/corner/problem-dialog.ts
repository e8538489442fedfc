import { type Html, html } from "../../html.ts";
import { printableLines } from "../../printable.ts";
import { type CornerPaths, counted, type Reported } from "./corner.ts";
import { problemList } from "./problem-list.ts";

/** Errors of the last build, as one page shows them. */
export interface Trouble {
  /** Errors that concern this page. */
  here: readonly Reported[];
  /** The number of all others. */
  elsewhere: number;
  /** Why the build failed, if not for a file's content: it concerns every page. */
  message?: string;
  /** How current the page is, in a sentence or two. */
  state: string;
  /** Differs for different errors, so that a report that was closed stays closed. */
  report: string;
}

/**
 * The errors that concern a page, over that page. Open without a script, and closed by its button; a script makes it
 * modal: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fs-method-dialog-keyword
 */
export function problemDialog(
  { here, message, state, report, elsewhere }: Trouble,
  { base }: CornerPaths,
): Html | undefined {
  if (here.length === 0 && message === undefined) return undefined;
  return html`<dialog open class="trouble" aria-labelledby="trouble" data-report="${report}">
<form method="dialog"><button class="close" autofocus>Close</button></form>
<h2 id="trouble">${here.length === 0 ? "The site can't be built" : `${counted(here.length, "error")} to fix`}</h2>
<p>${state} The page reloads once the file is fixed.</p>
${message !== undefined && html`<pre>${printableLines(message)}</pre>`}
${problemList(here)}
${elsewhere > 0 && html`<p><a href="${base}problems">See problems in other files</a></p>`}
</dialog>`;
}
