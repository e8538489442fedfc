import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { local } from "./local.ts";
import { none } from "./none.ts";

/** Places where the desk reads and saves files, by the name in publication.yaml. */
export const DESK_BACKENDS = { github, gitlab, gitea, local, none } as const;
