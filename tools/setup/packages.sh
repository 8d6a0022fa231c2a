# shellcheck shell=bash
# Debian packages: which are needed, which are missing, and how they get here.

readonly build_packages=(
  build-essential ca-certificates ccache cmake dpkg-dev ninja-build python3 util-linux xz-utils
  emscripten libboost1.81-dev libbrotli-dev libglm-dev libpng-dev libpugixml-dev libssl-dev
  libturbojpeg0-dev libwebp-dev libzstd-dev nlohmann-json3-dev zlib1g-dev
)
# redis-tools has Redis itself, which the tests start, too, but no service that would.
readonly test_packages=(
  chromium clang clang-format clang-tidy coturn fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core
  libclang-rt-14-dev llvm openssl python3-pil python3-zstandard redis-tools
)

# Stops before any step when packages are missing that nobody here may install; asks sudo for its
# password while somebody can still type it.
require_packages() {
  command -v dpkg-query >/dev/null || fail 'this set-up knows Debian 12; on another system install' \
    "what corresponds to these packages and use the CMake presets: $*"
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" -ne 0 ] || return 0
  if command -v sudo >/dev/null; then
    sudo -n true 2>/dev/null && return 0
    [ -t 0 ] && sudo -v && return 0
  fi
  fail "these packages are missing: ${missing[*]}
Install them as root, then run this again:
  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
}

# install_packages PACKAGE...
install_packages() {
  local missing prefix=()
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} -eq 0 ]; then
    skip 'all there'
    return
  fi
  [ "$(id -u)" -eq 0 ] || prefix=(sudo)
  [[ " ${missing[*]} " != *' coturn '* ]] || keep_coturn_stopped "${prefix[@]}"
  "${prefix[@]}" apt-get -q update
  "${prefix[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install -y --no-install-recommends "${missing[@]}"
}

# keep_coturn_stopped [SUDO]: the tests start a relay of their own, but the package would start one
# for good. Masked as systemd does it, by hand, because systemd may be absent now and there at the
# next start; the package's script for other systems starts nothing unasked.
keep_coturn_stopped() {
  local unit=/etc/systemd/system/coturn.service
  [ ! -e "$unit" ] && [ ! -L "$unit" ] || return 0
  "$@" mkdir -p "${unit%/*}"
  "$@" ln -s /dev/null "$unit"
  note 'coturn is installed for the tests and never started as a service;' \
    "'systemctl unmask coturn' allows it"
}

missing_packages() {
  local package
  for package in "$@"; do
    # "install ok installed"; a virtual or removed package has another state or none.
    dpkg-query --show --showformat '${Status}' "$package" 2>/dev/null |
      grep -q 'ok installed$' || echo "$package"
  done
}
