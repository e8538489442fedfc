import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { originalNames } from "../program-modules.ts";
import type { PublicationCode } from "../publication-code.ts";

/** A standing page, and the layout that its front matter names. */
interface Page {
  file: string;
  layout?: string;
  layoutPlace?: { line: number; column: number };
}

/** Standing pages whose layout is not in the publication, or renders another kind of page. */
export function standingLayoutProblems(
  pages: readonly Page[],
  code: PublicationCode,
  root: string,
): Diagnostic[] {
  const naming = pages.filter(({ layout }) => layout !== undefined && layout !== "standing");
  if (naming.length === 0) return [];
  const originals = originalNames(root);
  const own = Object.keys(code.layouts).flatMap((name) => {
    const isOwn = name.endsWith(".11ty") && !originals.includes(name);
    return isOwn ? name.slice(0, -".11ty".length) : [];
  });
  return naming.flatMap(({ file, layout = "", layoutPlace = { line: 1, column: 1 } }) => {
    if (own.includes(layout)) return [];
    const place = { file, ...layoutPlace };
    return [
      { ...place, severity: "error", rule: "override/layout", ...problemOf(layout) } as const,
    ];
  });

  function problemOf(layout: string): Pick<Diagnostic, "message" | "hint"> {
    if (originals.includes(`${layout}.11ty`)) {
      const message = `The layout “${layout}” is not for standing pages`;
      return { message, hint: `Give your layout another name than one of Dateline's.` };
    }
    const near = nearest(layout, own);
    const hint = near
      ? `Did you mean “${near}”?`
      : /^[\p{L}\p{N}-]+$/u.test(layout)
        ? `Write it as layouts/${layout}.11ty.ts, beside the content folder.`
        : "Write the name of a file in layouts/ without .11ty.ts.";
    return { message: `There is no layout “${layout}”`, hint };
  }
}
