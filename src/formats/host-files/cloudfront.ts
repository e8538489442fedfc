import { splitQuery } from "../../text/split-query.ts";
import { below, type HostFileOptions, targetOf } from "./host-file.ts";

/**
 * A function for viewer requests, which answers for folders and old URLs. Runtime 2.0:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function cloudfrontFunction({ rules = [], ...site }: HostFileOptions): string {
  const moved = rules.map(({ from, to }) => {
    const [path, query] = splitQuery(from);
    const key = below(site.pathPrefix, path).replace(/(?!^)\/$/, "");
    return [
      query === undefined ? key : `${key}?${query}`,
      to === undefined ? 0 : targetOf(to, site),
    ] as const;
  });
  return CODE.replace("{}", () => JSON.stringify(Object.fromEntries(moved)));
}

const CODE = `// Written by Dateline: old addresses, each with the one that replaced it, or 0 if it is gone.
var moved = {};

function handler(event) {
  var request = event.request;
  var uri = request.uri;
  var path = uri;
  try { path = decodeURIComponent(uri); } catch (error) {}
  var key = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  var query = Object.keys(request.querystring).map(function (name) {
    var value = request.querystring[name].value;
    return value === "" ? name : name + "=" + value;
  }).join("&");
  var own = Object.prototype.hasOwnProperty;
  var found = query !== "" && own.call(moved, key + "?" + query) ? key + "?" + query : key;
  if (own.call(moved, found)) return answer(moved[found], found === key ? query : "");
  if (uri.endsWith("/")) request.uri = uri + "index.html";
  else if (uri.slice(uri.lastIndexOf("/")).indexOf(".") === -1) return answer(uri + "/", query);
  return request;
}

function answer(to, query) {
  if (to === 0) return { statusCode: 410, statusDescription: "Gone", headers: { "content-type": { value: "text/plain" } }, body: "Gone" };
  var url = query === "" || to.indexOf("?") !== -1 ? to : to + "?" + query;
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: url } } };
}
`;
