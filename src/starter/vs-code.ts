import { editorFiles } from "../editors/editor-files.ts";
import type { Answers } from "./answers.ts";
import type { StarterFile } from "./starter-file.ts";

/** What Visual Studio Code needs: schemas, settings, snippets and recommended extensions. */
export function vsCodeFiles({ sections, author }: Answers): StarterFile[] {
  const names = { sections: sections.map(({ id }) => id), authors: [author.id], tags: [] };
  return editorFiles({ content: "content", names, sources: [] }).files;
}
