# shellcheck shell=bash
# LiveKit's server, the SFU for larger groups: built from source into the per-user cache. What it and
# its libraries are is pinned by the version and checked by Go against its public record of sums.

readonly livekit_version=1.13.5
readonly go_version=1.26.8
# LiveKit asks for this one or newer.
readonly go_least_minor=26
readonly tool_home="${XDG_CACHE_HOME:-$HOME/.cache}/atrium/tools"
readonly livekit="$tool_home/livekit-server-$livekit_version"

install_livekit() {
  local go work
  if [ -x "$livekit" ]; then
    skip "$livekit_version"
    return
  fi
  go="$(find_go)" || {
    install_packages golang-go
    go="$(fetch_go)"
  }
  mkdir -p "$tool_home"
  work="$(mktemp -d "$tool_home/build.XXXXXX")"
  # Expanded now on purpose: the trap runs when the local is gone.
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  # Not the user's own folders: what is left behind there could be of any size.
  GOTOOLCHAIN=local GOBIN="$work" GOPATH="$work/go" GOCACHE="$work/cache" GOFLAGS=-modcacherw \
    CGO_ENABLED=0 "$go" install "github.com/livekit/livekit-server/cmd/server@v$livekit_version"
  mv "$work/server" "$livekit"
}

# Says where a Go is that is new enough; fails when there is none.
find_go() {
  local version
  command -v go >/dev/null || return 1
  version="$(GOTOOLCHAIN=local go env GOVERSION)"
  [[ "$version" =~ ^go1\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge "$go_least_minor" ] || return 1
  command -v go
}

# Debian's Go is too old, but it can fetch a newer one, which is published as a module. Says where
# that one is.
fetch_go() {
  local architecture modules="$tool_home/go-$go_version" folder
  architecture="$(go env GOARCH)"
  folder="$modules/golang.org/toolchain@v0.0.1-go$go_version.linux-$architecture"
  if [ ! -x "$folder/bin/go" ]; then
    GOMODCACHE="$modules" GOFLAGS=-modcacherw \
      go mod download "golang.org/toolchain@v0.0.1-go$go_version.linux-$architecture" >&2
    # A module's files may not be run.
    chmod -R u+x "$folder/bin" "$folder/pkg/tool"
  fi
  echo "$folder/bin/go"
}

# The options by which the server starts LiveKit: none when it is not installed, or when the user has
# named another one.
livekit_options() {
  local argument
  [ -x "$livekit" ] || return 0
  for argument in "$@"; do
    [[ "$argument" == --sfu-program* || "$argument" == --sfu-api* ]] && return 0
  done
  [ -z "${ATRIUM_SFU_PROGRAM:-}${ATRIUM_SFU_API:-}" ] || return 0
  printf '%s\n' --sfu-program "$livekit"
}
