import { writeCss } from "./css/write-css.ts";
import { type DrawingState, refuse } from "./drawing-state.ts";
import type { Reason } from "./reasons.ts";
import { type Part, repeatsOf } from "./references/parts.ts";
import type { PlacedAttribute } from "./write-attributes.ts";

/** True for CSS. Browsers ignore `style` elements in other languages, such as LESS. */
export function isCss(attributes: readonly PlacedAttribute[]): boolean {
  const type = attributes.find(({ attribute: { uri, local } }) => !uri && local === "type");
  return /^(?:text\/css)?$/i.test(type?.attribute.value.trim() ?? "");
}

/** Writes the stylesheet of a `style` element, and records its references. */
export function writeStyles(css: string, part: Part, state: DrawingState): string {
  const report = (reason: Reason, detail?: string) => refuse(state, part, reason, detail);
  return writeCss(css, {
    refuse: report,
    visit: () => {
      state.steps += 1;
    },
    address: (address, { property, subjects }) =>
      state.address(address, "style", {
        refuse: report,
        refer: (id) => {
          const reference = { id, repeats: repeatsOf(property), uncertain: true } as const;
          state.sheetReferences.push({ reference, subjects });
        },
      }),
  });
}
