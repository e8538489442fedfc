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
export function previewWorkflows(
  deploy = "preview/keep.yml",
  place = "preview/own-root.yml",
): HostStarter[] {
  return [
    { path: ".github/workflows/preview.yml", template: "preview/preview.yml", parts: { place } },
    {
      path: ".github/workflows/show-preview.yml",
      template: "preview/comment.yml",
      parts: { deploy },
    },
  ];
}

/** Previews in folders of a server of your own, each at `/pr-12/`, for as long as its pull request is open. */
export function serverPreviews(): HostStarter[] {
  return [
    ...previewWorkflows("server/preview.yml", "server/place.yml"),
    { path: ".github/workflows/remove-preview.yml", template: "server/remove-preview.yml" },
    { path: "deploy/preview.sh", template: "server/preview.sh" },
  ];
}
