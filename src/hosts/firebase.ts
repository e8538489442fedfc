import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

/** https://firebase.google.com/docs/hosting/full-config */
export const firebase: Host = {
  title: "Firebase Hosting",
  guide: "publish-on-firebase",
  help: "https://firebase.google.com/docs/hosting/quickstart",
  starter: [githubWorkflow("firebase/deploy.yml"), ...previewWorkflows()],
  siteFiles: { "/firebase.json": "firebase" },
  redirects: {
    queries: false,
    gone: false,
    capitals: true,
    most: 1_000,
    source: "https://firebase.google.com/docs/hosting/full-config#redirects",
  },
  limits: [
    {
      of: "largest",
      most: 2_000_000_000,
      source: "https://firebase.google.com/docs/hosting/usage-quotas-pricing",
    },
  ],
};
