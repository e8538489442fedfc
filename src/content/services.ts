// What a publication's services on other sites make of its settings: plain data, which pages show and policies allow.

/** The directives that a service may add sources to: https://www.w3.org/TR/CSP3/#csp-directives */
export type NeedsDirective =
  | "script-src"
  | "connect-src"
  | "img-src"
  | "style-src"
  | "frame-src"
  | "font-src"
  | "media-src"
  | "form-action";

/** What a page needs of its content security policy besides what every page may do: sources by directive. */
export type PageNeeds = Readonly<Partial<Record<NeedsDirective, readonly string[]>>>;

/** Another site that a page works with, as the privacy page names it. */
export interface Service {
  name: string;
  /** Each host that receives readers' data: `buttondown.com`. */
  hosts: string[];
  /** Known to set no cookies. */
  cookieless?: true;
}

/** Where the newsletter's form is: on fronts, below articles, and on `/newsletter/`. */
export const NEWSLETTER_PLACES = ["front", "articles", "page"] as const;
export type NewsletterPlace = (typeof NEWSLETTER_PLACES)[number];

/** A form that sends an email address to a newsletter's service. */
export interface SignupForm {
  action: string;
  /** The name of the field for the email address. */
  field: string;
  hidden: { name: string; value: string }[];
  /** The name of a field that readers neither see nor fill in: services drop what robots write there. */
  trap?: string;
}

/** How readers subscribe: by a form, or on the service's own page. */
export type Signup = SignupForm | { page: string };

/** Absent texts are the interface's. */
export interface Newsletter {
  service: Service;
  signup: Signup;
  places: NewsletterPlace[];
  title?: string;
  text?: string;
  button?: string;
  consent?: string;
}

/** Scripts of the site that set up a service's own. */
export type SetupScript = "matomo" | "plausible";

export interface CounterScript {
  /** An absolute URL, or the setup script of this name. */
  src: string | { setup: SetupScript };
  /** https://www.w3.org/TR/SRI/ */
  integrity?: string;
  /** `data-*` attributes by name, without the prefix. */
  data: Readonly<Record<string, string>>;
}

/** A service that counts visits. */
export interface Counter {
  service: Service;
  scripts: CounterScript[];
  /** The URL of a picture whose requests are counted. `{path}` stands for the page's path. */
  pixel?: string;
  needs: PageNeeds;
}

/** A conversation in a frame, which loads nothing until the reader opens it. */
export type CommentFrame = {
  /** The service's names of languages, where they differ from ours. */
  languages: Readonly<Record<string, string>>;
} & (
  | {
      kind: "giscus";
      /** `{language}`, `{path}`, `{url}` and `{description}` are filled in. */
      src: string;
    }
  | {
      kind: "waline";
      /** The URL of the server, without a slash at the end. */
      server: string;
    }
);

/** Where readers reply. Without a frame or a network, by email. */
export interface CommentService {
  /** Absent for letters. */
  service?: Service;
  frame?: CommentFrame;
  /** Readers answer the posts that articles name in `thread`. */
  network?: true;
}

/** An article's post on a network, which readers answer there. */
export interface Thread {
  /** The network, as readers know it. */
  name: string;
  url: string;
}

/** Where the desk at `/admin/` reads and saves files. */
export interface DeskBackend {
  /** Options of Sveltia CMS: https://sveltiacms.app/en/docs/backends */
  backend: { name: string; repo: string } & Readonly<Record<string, string | readonly string[]>>;
  /** The folder with publication.yaml, from the repository's root. */
  folder: string;
  /** Whether changes are reviewed before they are published. */
  hasReview: boolean;
  /** Whether only the folder on the editor's own machine is meant. */
  isLocal?: true;
  needs: PageNeeds;
}
