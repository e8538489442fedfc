#!/bin/sh
# Publishes _site on your server. Each deployment is a folder, and a link says which one is served.
#
#   sh deploy/publish.sh              sends the site, and serves it
#   sh deploy/publish.sh list         lists the deployments, the newest first
#   sh deploy/publish.sh rollback     serves the deployment before this one
#   sh deploy/publish.sh rollback 2026-11-24T07-30-00Z
#
# DEPLOY_HOST is the server, as ssh knows it, as in deploy@news.example.org; empty for this machine. DEPLOY_FOLDER is
# the folder on it. DEPLOY_RELOAD is a command for the server after old addresses changed.
set -eu

host=${DEPLOY_HOST:-}
folder=${DEPLOY_FOLDER:-/srv/{{name}}}
prefix='{{folder}}'
reload=${DEPLOY_RELOAD:-}
site=${DEPLOY_SITE:-_site}
keep=20

on_server() {
  if [ -n "$host" ]; then ssh -o BatchMode=yes "$host" "set -eu; cd '$folder'; $1"; else (cd "$folder" && sh -euc "$1"); fi
}

# A link is replaced at once: no reader meets half a site.
serve='serve() { ln -sfn "releases/$1" next && mv -fT next current; echo "Serving $1"; }'

case ${1:-publish} in
list)
  on_server 'now=$(basename "$(readlink current)"); for each in $(ls -1r releases); do [ "$each" = "$now" ] && echo "$each  served" || echo "$each"; done'
  ;;
rollback)
  case ${2:-} in *[!0-9TZ-]*) echo "Not the name of a deployment: $2" >&2; exit 1 ;; esac
  on_server "$serve"'
    now=$(basename "$(readlink current)")
    to='"${2:-}"'
    [ -n "$to" ] || to=$(ls -1r releases | sed -n "/^$now\$/,\$p" | sed -n 2p)
    [ -n "$to" ] && [ -d "releases/$to" ] || { echo "No such deployment" >&2; exit 1; }
    serve "$to"'
  [ -z "$reload" ] || on_server "$reload"
  ;;
publish)
  [ -f "$site/index.html" ] || { echo "Build the site first: npx dateline build" >&2; exit 1; }
  name=$(date -u +%Y-%m-%dT%H-%M-%SZ)
  # Not listed until it is whole, so that nobody goes back to half a site.
  release=releases/.$name
  new="rm -rf '$folder/releases/'.[0-9]*; mkdir -p '$folder/$release$prefix'; [ ! -d '$folder/current$prefix' ] || echo yes"
  if [ -n "$host" ]; then before=$(ssh -o BatchMode=yes "$host" "$new"); else before=$(sh -c "$new"); fi
  # Unchanged files are links to those of the deployment before.
  rsync --recursive --links --times --delete --exclude .dateline ${before:+"--link-dest=$folder/current$prefix"} \
    "$site/" "${host:+$host:}$folder/$release$prefix/"
  # Servers send these instead of compressing each answer again.
  on_server '
    find -L "'"$release"'" -type f \( -name "*.html" -o -name "*.css" -o -name "*.js" -o -name "*.json" -o -name "*.svg" -o -name "*.xml" -o -name "*.txt" -o -name "*.md" -o -name "*.csv" \) |
    while IFS= read -r file; do
      old=current/${file#"'"$release"'"/}
      for with in gzip:gz brotli:br; do
        program=${with%:*} ending=${with#*:}
        if [ "$file" -ef "$old" ] && [ -f "$old.$ending" ]; then ln -f "$old.$ending" "$file.$ending"
        elif command -v "$program" > /dev/null; then "$program" -9 -k -f "$file"; fi
      done
    done'
  on_server "$serve"'
    mv "'"$release"'" "releases/'"$name"'"
    serve '"$name"'
    ls -1r releases | tail -n +'"$((keep + 1))"' | while IFS= read -r old; do
      [ "releases/$old" = "$(readlink current)" ] || rm -rf "releases/$old"
    done'
  [ -z "$reload" ] || on_server "$reload"
  ;;
*)
  echo "Write publish, list or rollback" >&2
  exit 1
  ;;
esac
