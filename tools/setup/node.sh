# shellcheck shell=bash
# Node.js for web/: the one in PATH when it is new enough, else one in the per-user cache, installed
# from npm's own packages with the distribution's npm. Vite 8 asks for 20.19, 22.12 or newer.

readonly node_major=22
readonly node_home="${XDG_CACHE_HOME:-$HOME/.cache}/atrium/node-$node_major"

node_is_new_enough() {
  local version major minor
  version="$(node --version 2>/dev/null)" || return 1
  IFS=. read -r major minor _ <<<"${version#v}"
  ((major == 20 && minor >= 19)) || ((major == 22 && minor >= 12)) || ((major > 22))
}

# Puts a cached node in front of PATH; every shell that needs node calls this first.
use_node() {
  if ! node_is_new_enough && [ -x "$node_home/bin/node" ]; then
    export PATH="$node_home/bin:$PATH"
  fi
}

install_node() {
  use_node
  if node_is_new_enough && command -v npm >/dev/null; then
    skip "$(node --version)"
    return
  fi
  command -v npm >/dev/null || install_packages npm
  local architecture work
  case "$(uname -m)" in
    x86_64) architecture=x64 ;;
    aarch64) architecture=arm64 ;;
    *) fail "no Node.js package for $(uname -m): install Node.js 20.19 or newer yourself" ;;
  esac
  mkdir -p "$(dirname "$node_home")"
  work="$(mktemp -d "$node_home.XXXXXX")"
  npm install --prefix "$work" --no-save --no-audit --no-fund --ignore-scripts \
    "node-linux-$architecture@$node_major" npm@10
  mkdir "$work/bin"
  ln -s "../node_modules/node-linux-$architecture/bin/node" "$work/bin/node"
  ln -s ../node_modules/npm/bin/npm-cli.js "$work/bin/npm"
  ln -s ../node_modules/npm/bin/npx-cli.js "$work/bin/npx"
  # In place only when whole; another process may have been faster.
  mv -T "$work" "$node_home" 2>/dev/null || rm -rf "$work"
}
