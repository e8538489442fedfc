import type { Diagnostic } from "../../diagnostics.ts";
import { type Html, html } from "../../html.ts";
import { problemDialog, type Trouble } from "./problem-dialog.ts";

/** What the server adds to a page for the people who write it. */
export interface Corner {
  /** Absent if the last build had no errors. */
  trouble?: Trouble;
  drafts: DraftsShown;
  /** Absent on pages that are not an article's. */
  article?: { warnings: number; details: string };
  /** Opens the page's file. */
  edit?: string;
  /** Warnings of all files. */
  warnings: number;
}

export interface DraftsShown {
  shown: boolean;
  /** Whether this server may show the other state. */
  canSwitch: boolean;
}

/** A file's diagnostic, with the URL that opens its place in the editor. */
export type Reported = Diagnostic & { edit?: string };

/** Paths of the server's own files and pages. `base` is the reserved folder as a URL. */
export interface CornerPaths {
  base: string;
}

/** Elements for the head of a page. The stylesheet takes the corner out of the page's layout. */
export function cornerHead({ base }: CornerPaths): Html {
  return html`<link rel="stylesheet" href="${base}corner-host.css"><script type="module" src="${base}corner.js"><\/script>`;
}

/**
 * The corner itself, for the end of a page's body. In a shadow tree, so that neither page nor corner styles the other.
 * Everything in it works without script: https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export function cornerBody(corner: Corner, paths: CornerPaths): Html {
  const { trouble } = corner;
  return html`<dateline-corner lang="en" dir="ltr"><template shadowrootmode="open"><link rel="stylesheet" href="${paths.base}corner.css">
${trouble && problemDialog(trouble, paths)}
<aside class="corner" aria-label="Preview">
${trouble && badge(trouble, paths)}
<details class="menu">
<summary>${summaryOf(corner)}</summary>
<div class="panel">
<p class="links">${links(corner, paths)}</p>
${draftsPart(corner.drafts, paths)}
${corner.article && articlePart(corner.article.details)}
</div>
</details>
</aside>
</template></dateline-corner>`;
}

function badge({ here, elsewhere, message }: Trouble, { base }: CornerPaths): Html {
  const own = here.length + (message === undefined ? 0 : 1);
  const text =
    own === 0
      ? `${counted(elsewhere, "problem")} in other files`
      : counted(own + elsewhere, "problem");
  return html`<a class="badge" href="${base}problems">${text}</a>`;
}

function summaryOf({ drafts, article }: Corner): Html {
  const warnings = article?.warnings ?? 0;
  return html`Preview${drafts.shown && html` <span class="mark">with drafts</span>`}${warnings > 0 && html` <span class="mark">${counted(warnings, "warning")}</span>`}`;
}

/** A script loads the page that the link leads to into the panel. */
function articlePart(details: string): Html {
  return html`<div class="article" data-src="${details}"><p><a href="${details}">Length, sources and how it looks elsewhere</a></p></div>`;
}

function draftsPart({ shown, canSwitch }: DraftsShown, { base }: CornerPaths): Html {
  const state = shown
    ? "Drafts, scheduled and expired articles are shown."
    : "Only what readers see is shown.";
  const button = shown
    ? html`<form method="post" action="${base}drafts/hide"><button>Hide drafts</button></form>`
    : html`<form method="post" action="${base}drafts/show"><button>Show drafts</button></form>`;
  return html`<div class="drafts"><p>${state}</p>${canSwitch && button}</div>`;
}

function links({ edit, warnings, trouble }: Corner, { base }: CornerPaths): Html {
  const all = warnings + (trouble ? trouble.here.length + trouble.elsewhere : 0);
  return html`${edit !== undefined && html`<a href="${edit}">Open in editor</a> `}<a href="${base}problems">${all === 0 ? "No problems" : "All problems"}</a>`;
}

export function counted(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
