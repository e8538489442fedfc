import { PROVIDERS } from "../embeds/providers.ts";
import { SERVERS } from "../embeds/servers.ts";
import type { Provider } from "../embeds/types.ts";
import { table } from "./fields.ts";

/** The sites that texts can embed, with the URLs that each has. */
export function embedsReference(): string {
  const servers = [
    { ...SERVERS.peertube("video.example.org"), name: "PeerTube" },
    { ...SERVERS.mastodon("social.example.org"), name: "Mastodon" },
  ];
  return [
    "A URL with a paragraph to itself becomes a card. What it shows loads when the reader opens it, from the host in the last column. [Embed a video or post](../how-to/embed-a-video-or-post.md) says how to write it.",
    tableOf(PROVIDERS),
    "Anybody can run the next two, so [`embeds`](publication-settings.md#embeds) in `publication.yaml` must list the server:",
    tableOf(servers),
    "## URLs",
    "These forms are known. Parameters that follow readers around are removed, and a time to start at is kept.",
    ...[...PROVIDERS, ...servers].map(
      ({ name, forms }) => `### ${name}\n\n\`\`\`text\n${forms.join("\n")}\n\`\`\``,
    ),
  ].join("\n\n");
}

function tableOf(providers: readonly Provider[]): string {
  const rows = providers.map(({ name, shows, origins }) => [
    name,
    shows,
    origins.map((origin) => `\`${new URL(origin).host}\``).join(", "),
  ]);
  return table(["Site", "What readers can open", "Loads from"], rows);
}
