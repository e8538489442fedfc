import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, visit } from "yaml";
import { listIn } from "../shared-sources.ts";
import type { Address } from "./http-places.ts";

/** The addresses of sources in YAML: fields `url`, and sources that are an address alone in the list at `path`. */
export function addressesInYaml(text: string, path?: readonly string[]): Address[] {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const yaml = text.slice(mark);
  const document = parseDocument(yaml, { stringKeys: true, uniqueKeys: false, schema: "core" });
  const own = path ?? listIn(yaml);
  const list = own.length === 0 ? document.contents : document.getIn(own, true);
  const found: Address[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const [above, parent] = [ancestors.at(-2), ancestors.at(-1)];
      if (key === "key" || !list || !ancestors.some((each) => each === list)) return;
      const isField =
        isPair(parent) && isScalar(parent.key) && /^url$/i.test(String(parent.key.value));
      const isItem =
        parent === list ? isSeq(parent) : isPair(parent) && isMap(above) && above === list;
      if (isField || isItem) found.push(...addressOf(yaml, node, mark));
    },
  });
  return found;
}

function addressOf(yaml: string, node: Scalar, mark: number): Address[] {
  const [start = 0] = (node satisfies Node).range ?? [];
  const quote = /^["']/.test(yaml.slice(start, start + 1)) ? 1 : 0;
  const offset = start + quote;
  const isIt = typeof node.value === "string" && yaml.startsWith("http:", offset);
  return isIt ? [{ url: String(node.value).trim(), offset: offset + mark }] : [];
}
