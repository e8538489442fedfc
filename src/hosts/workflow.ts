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

/**
 * The workflows that build a preview of each pull request, and show it: two, since the first one runs what a stranger may
 * have written, and must have neither secrets nor permissions.
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
export function previewWorkflows(deploy = "preview/keep.yml"): HostStarter[] {
  return [
    { path: ".github/workflows/preview.yml", template: "preview/preview.yml" },
    {
      path: ".github/workflows/show-preview.yml",
      template: "preview/comment.yml",
      parts: { deploy },
    },
  ];
}
