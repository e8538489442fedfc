import type { Host } from "./host.ts";
import { githubWorkflow, previewWorkflows } from "./workflow.ts";

/**
 * A bucket behind CloudFront, whose function answers for folders and old addresses:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html
 */
export const s3: Host = {
  title: "Amazon S3 and CloudFront",
  guide: "publish-on-s3-and-cloudfront",
  help: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GettingStarted.SimpleDistribution.html",
  starter: [githubWorkflow("s3/deploy.yml"), ...previewWorkflows()],
  siteFiles: { "/_cloudfront.js": "cloudfront" },
  redirects: {
    queries: true,
    gone: true,
    capitals: true,
    slashes: true,
    // A function has up to 10 KB, of which its code needs 1.3. The rest is for old addresses of feeds.
    bytes: { most: 8_200, perRule: 6 },
    source:
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions",
  },
  limits: [],
};
