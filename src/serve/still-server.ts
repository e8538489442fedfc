import type { ServerResponse } from "node:http";
import { contentAt, sendFile } from "./content.ts";
import { type Listening, listen } from "./listen.ts";
import { targetOf } from "./request-path.ts";

const NOTHING = async (): Promise<undefined> => undefined;

/** Serves a built site to this machine as it is, for pictures of its pages. Throws a `BuildError` if it can't listen. */
export async function startStillServer(folder: string, pathPrefix: string): Promise<Listening> {
  const source = { folder, page: NOTHING, picture: NOTHING };
  return await listen(
    (request, response) => {
      const target = targetOf(request.url ?? "/", pathPrefix);
      if (!("path" in target)) return missing(response);
      contentAt(target.path, source).then(
        (found) => {
          if (!found || "folder" in found) return missing(response);
          if ("file" in found)
            return sendFile(request, response, {
              file: found.file,
              fail: () => missing(response),
            });
          response.writeHead(found.status, { "content-type": found.type }).end(found.body);
        },
        () => missing(response),
      );
    },
    { host: "localhost", port: 0 },
  );
}

function missing(response: ServerResponse): void {
  response.writeHead(404).end();
}
