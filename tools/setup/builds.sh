# shellcheck shell=bash
# Builds: the CMake presets, and the page in web/.

readonly jobs="$(nproc)"

# What `run` needs: the server, the client module and the page around it.
plan_product() {
  require_packages "${build_packages[@]}"
  plan_step 'Debian packages' install_packages "${build_packages[@]}"
  plan_step 'Node.js' install_node
  plan_step 'Third-party sources' fetch_sources
  plan_step 'Native server' build_preset native-release atrium-server
  plan_step 'WebAssembly client' build_preset wasm-release atrium_client
  plan_step 'Packages of the page' install_web
  plan_step 'Page' build_web
}

fetch_sources() {
  local name
  for name in catch2 imgui libsdl2; do
    "$root/tools/setup/third_party.sh" "$name"
  done
}

# build_preset PRESET [TARGET...]
build_preset() {
  local preset="$1" targets=()
  shift
  [ $# -eq 0 ] || targets=(--target "$@")
  # CMake notices changes of its own files, but not of the presets.
  [ "build/$preset/build.ninja" -nt CMakePresets.json ] || cmake --preset "$preset"
  # Plain, because the status line is what show_progress reads.
  NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" -j "$jobs" "${targets[@]}"
}

install_web() {
  use_node
  cd web
  local stamp=node_modules/.installed want
  want="$(sha256sum package-lock.json) node $(node --version)"
  if [ "$(cat "$stamp" 2>/dev/null)" = "$want" ]; then
    skip 'all there'
    return
  fi
  npm ci --no-audit --no-fund
  echo "$want" >"$stamp"
}

build_web() {
  use_node
  cd web
  local want
  want="$(web_inputs | sha256sum)"
  if [ "$(cat "../build/web.stamp" 2>/dev/null)" = "$want" ] && [ -f dist/index.html ]; then
    skip 'up to date'
    return
  fi
  npm run build
  echo "$want" >../build/web.stamp
}

# The content of everything the page is made of, the client module included.
web_inputs() {
  find . -path ./node_modules -prune -o -path ./dist -prune -o -type f -print0 | sort -z |
    xargs -0 sha256sum
  sha256sum ../build/wasm-release/client/atrium_client.{js,wasm}
}
