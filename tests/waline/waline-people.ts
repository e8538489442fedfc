import { z } from "zod";

/** What a reader writes. `pid` is the comment that it answers, and `rid` the first one of its thread. */
export interface Written {
  nick: string;
  comment: string;
  mail?: string;
  link?: string;
  pid?: number;
  rid?: number;
}

type Ask = (path: string, method: string, body?: object, token?: string) => Promise<unknown>;

const answerSchema = z.object({ errno: z.literal(0), data: z.unknown() });
const commentSchema = z.object({ objectId: z.int(), status: z.string() });
const tokenSchema = z.object({ type: z.literal("administrator"), token: z.string() });

/** Asks a server's API as the page of an article does. Throws unless it does what was asked. */
function askFrom(page: string, server: string): Ask {
  return async (path, method, body, token) => {
    const response = await fetch(`${server}/api/${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        referer: page,
        // A command blocks this process for longer than the server keeps connections open.
        connection: "close",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const told = answerSchema.safeParse(response.ok ? JSON.parse(text) : undefined);
    if (!told.success) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return told.data.data;
  };
}

/** Posts as a reader without an account. Returns the comment's id. */
export function readerOn(page: string, server: string) {
  const ask = askFrom(page, server);
  // The client names a page by its decoded path.
  const url = decodeURI(new URL(page).pathname);
  return async (written: Written): Promise<number> => {
    const { objectId, status } = commentSchema.parse(
      await ask("comment", "POST", { ...written, url, ua: "Test" }),
    );
    if (status !== "waiting") throw new Error(`${objectId} is ${status}`);
    return objectId;
  };
}

/** Creates an account, which is the administrator's if it is the first, and signs in. */
export async function moderatorOf(server: string, site: string) {
  const ask = askFrom(site, server);
  const account = { email: "desk@news.test", password: "secret" };
  await ask("user", "POST", { ...account, display_name: "The desk", url: site });
  const { token } = tokenSchema.parse(await ask("token", "POST", account));
  return {
    judge: (id: number, status: "approved" | "spam") =>
      ask(`comment/${id}`, "PUT", { status }, token),
    remove: (id: number) => ask(`comment/${id}`, "DELETE", undefined, token),
  };
}
