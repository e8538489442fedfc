#!/bin/sh
# Puts the preview of a pull request on your server, at https://preview.{{domain}}/pr-12/, or takes it off.
#
#   sh deploy/preview.sh publish 12 _site
#   sh deploy/preview.sh remove 12
#
# PREVIEW_HOST is the server, as ssh knows it, as in preview@news.example.org; empty for this machine. PREVIEW_FOLDER is
# the folder on it.
set -eu

host=${PREVIEW_HOST:-}
folder=${PREVIEW_FOLDER:-/srv/{{name}}-previews}
number=${2:-}
case $number in '' | *[!0-9]*) echo "Name a pull request by its number" >&2; exit 1 ;; esac
target=$folder/pr-$number

case $1 in
publish)
  site=${3:-_site}
  [ -f "$site/index.html" ] || { echo "There is no site in $site" >&2; exit 1; }
  # No links: the preview may be a stranger's. Pages that are gone go, so that the preview is what it says.
  rsync --recursive --times --checksum --delete --chmod=D755,F644 --exclude '.*' "$site/" "${host:+$host:}$target/"
  ;;
remove)
  if [ -n "$host" ]; then ssh -o BatchMode=yes "$host" "rm -rf '$target'"; else rm -rf "$target"; fi
  ;;
*)
  echo "Write publish or remove" >&2
  exit 1
  ;;
esac
