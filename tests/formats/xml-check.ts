import { readFile } from "node:fs/promises";
import { validateXML } from "xmllint-wasm";

/** What a real XML parser says against each document; nothing where all are well-formed. */
export async function xmlProblems(...documents: string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents }));
  return problemsOf(await validateXML({ xml, normalization: "format" }));
}

/** What a schema of this folder says against the document. `imports` are schemas that it refers to. */
export async function schemaProblems(
  document: string,
  schemaFile: string,
  imports: string[] = [],
): Promise<string[]> {
  const read = async (fileName: string) => ({
    fileName,
    contents: await readFile(new URL(fileName, import.meta.url), "utf8"),
  });
  const [schema, ...preload] = await Promise.all([schemaFile, ...imports].map(read));
  if (!schema) throw new Error(`no schema ${schemaFile}`);
  return problemsOf(await validateXML({ xml: document, schema, preload }));
}

function problemsOf(result: Awaited<ReturnType<typeof validateXML>>): string[] {
  return result.valid ? [] : [...result.errors.map(({ rawMessage }) => rawMessage), "not valid"];
}
