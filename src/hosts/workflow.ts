import type { HostStarter } from "./host.ts";

/** The workflow of GitHub that builds the site, keeps its cache, and deploys what changed with steps of the host. */
export function githubWorkflow(
  deploy: string,
  parts: Readonly<Record<string, string>> = {},
): HostStarter {
  return {
    path: ".github/workflows/publish.yml",
    template: "workflow.yml",
    parts: {
      readings: "readings.yml",
      address: "address.yml",
      build: "build.yml",
      upload: "upload.yml",
      deploy,
      ...parts,
    },
  };
}
