import { Document, isScalar, isSeq, visit } from "yaml";

/** A field with a value, in YAML as an editor would write it. */
export function yamlExample(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  visit(document, {
    Seq(_, node) {
      if (node.items.every(isScalar)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** A value on one line. */
export function inlineExample(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
  });
  const padding = !isSeq(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: padding }).trimEnd();
}
