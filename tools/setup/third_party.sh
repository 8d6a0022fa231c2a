#!/usr/bin/env bash
# Gives the folder of a third-party source: tools/setup/third_party.sh <imgui|libsdl2|catch2>
#
# The sources are Debian source packages, fetched and checked against Debian's signatures by apt
# itself with a configuration of its own, so the system's package lists stay as they are. They are
# kept in a cache of the user's, unpacked once, and used by every clone. An entry is renamed into
# place when it is whole, so an interrupted run leaves nothing that looks finished.
set -euo pipefail

# Name, upstream version and suite. These versions are known to build with Emscripten 3.1.6.
readonly pins='
imgui   1.90.1+ds   trixie
libsdl2 2.26.5+dfsg bookworm
catch2  3.7.1       trixie
'
readonly cache="${XDG_CACHE_HOME:-$HOME/.cache}/atrium/sources"

main() {
  local name="${1:-}" version suite
  read -r _ version suite < <(grep -E "^$name +" <<<"$pins") || fail "unknown source: '$name'"
  local folder="$cache/$name-$version"
  if [ ! -d "$folder" ]; then
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock 9
    # Another process may have made it while this one waited.
    [ -d "$folder" ] || make_entry "$name" "$version" "$suite" "$folder" 9>&-
  fi
  printf '%s\n' "$folder"
}

make_entry() {
  local name="$1" version="$2" suite="$3" folder="$4" work
  work="$(mktemp -d "$cache/.work-XXXXXX")"
  # Expanded now on purpose: the trap runs when the local is gone.
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  download "$work" "$name" "$suite" >&2
  local description
  description="$(echo "$work"/"$name"_*.dsc)"
  # apt has checked the description against the signed index, which is what --no-check leaves out.
  (cd "$work" && dpkg-source --no-check --extract "$description" unpacked >&2)
  local got
  got="$(sed -n 's/^Version: //p' "$description" | tail -n 1)"
  case "$got" in
    "$version"-*) mv "$work/unpacked" "$folder" ;;
    *) fail "$suite now has $name $got, expected $version: change the pin in tools/setup/third_party.sh" ;;
  esac
}

download() {
  local work="$1" name="$2" suite="$3" site
  site="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
    head -n 1)"
  [ -n "$site" ] || fail 'apt has no package lists yet: run `apt-get update` first'
  mkdir -p "$work/etc" "$work/lists/partial" "$work/cache/archives/partial"
  cat >"$work/etc/source.sources" <<END
Types: deb-src
URIs: $site
Suites: $suite
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
  local private=(-q -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$work/etc"
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root
    -o Acquire::Retries=3)
  echo "fetching the source of $name from $suite"
  apt-get "${private[@]}" update
  (cd "$work" && apt-get "${private[@]}" source --download-only "$name/$suite")
}

fail() {
  echo "third_party.sh: $*" >&2
  exit 1
}

main "$@"
