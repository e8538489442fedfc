import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openParser } from "../../src/overrides/parse-module.ts";
import { importOf } from "../../src/overrides/program-modules.ts";
import { ENDING } from "../../src/root.ts";
import { ROOT } from "../kit/disk/project-root.ts";

/** What a wrapper does with the results of the original: nothing, or it adds a mark to each text and markup. */
export type Wrap = "same" | "marked";

const ADD_MARK = `import { html, trusted } from "dateline-news/html";
const REASON = "markup that a publication's override vouches for";
const mark = (made) =>
  typeof made === "string" ? made + "#" : Object(made) === made && Object.keys(made).length === 0 && String(made) !== ""
    ? html\`\${made}\${trusted("<!-- wrapped -->", REASON)}\` : made;
`;

/** The code of a file that replaces a layout or part of the program by a wrapper around it. */
export async function wrapperOf(name: string, wrap: Wrap): Promise<string> {
  const parse = await openParser();
  const file = join(ROOT, "layouts", name + ENDING);
  const names = [...parse(readFileSync(file, "utf8"), file).exports];
  const specifier = JSON.stringify(importOf(name));
  const mark = wrap === "marked" ? ADD_MARK : "const mark = (made) => made;\n";
  if (names.includes("default"))
    return `import original from ${specifier};
const changed = ${wrap === "marked"};
export default {
  ...original,
  render: async (data) => (await original.render(data)) + (changed ? "<!-- wrapped -->" : ""),
};
`;
  const wrapped = names.map(
    (each) => `const own_${each} = typeof original.${each} === "function"
  ? (...values) => mark(original.${each}(...values))
  : original.${each};`,
  );
  const passed = names.map((each) => `own_${each} as ${each}`).join(", ");
  return `import * as original from ${specifier};
${mark}${wrapped.join("\n")}
export { ${passed} };
`;
}
