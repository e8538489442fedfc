import type { Answers } from "../answers.ts";
import type { StarterFile } from "../starter-file.ts";

/** A place to publish a site: what it needs in the publication's folder. */
export interface HostSetup {
  /** As people know it. */
  title: string;
  /** The page of the host's documentation that says how to connect a repository. */
  help?: string;
  files: (answers: Answers) => StarterFile[];
}
