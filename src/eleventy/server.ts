import EleventyDevServer from "@11ty/eleventy-dev-server";

export interface LiveServer {
  /** Tells every open page to load again. */
  reload: () => void;
}

/** Serves a folder under a path prefix with live reload; the next free port where `port` is taken. */
export function startServer(
  folder: string,
  options: { port: number; pathPrefix: string },
): LiveServer {
  const server = EleventyDevServer.getServer("dateline", folder, {
    ...options,
    messageOnStart: ({ hosts }: { hosts: string[] }) => `Serving ${hosts[0] ?? ""}`,
  });
  server.serve(options.port);
  return { reload: () => server.reloadFiles([folder], false) };
}
