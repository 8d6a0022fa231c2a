# shellcheck shell=bash
# Checks: what `./atrium test` runs, and the count of what passed. A failed check does not stop the
# others; a failed build does, since what follows would test something else.

readonly results="$root/build/results"
first_check=0

# Sanitizers stop at the first finding and say where it is.
export ASAN_OPTIONS="detect_stack_use_after_return=1:strict_string_checks=1"
export UBSAN_OPTIONS="print_stacktrace=1"
export TSAN_OPTIONS="second_deadlock_stack=1"

# plan_checks FAST: set-up and builds first, then the checks from the quick ones to the slow ones.
plan_checks() {
  local fast="$1" packages=("${build_packages[@]}" "${test_packages[@]}")
  require_packages "${packages[@]}"
  plan_step 'Debian packages' install_packages "${packages[@]}"
  plan_step 'Node.js' install_node
  plan_step 'Third-party sources' fetch_sources
  plan_step 'Packages of the page' install_web
  [ "$fast" = yes ] || plan_step 'LiveKit' install_livekit
  plan_step 'Build with address sanitizer' build_preset native-asan atrium_checks
  [ "$fast" = yes ] || plan_step 'Build with thread sanitizer' build_preset native-tsan atrium_checks
  [ "$fast" = yes ] || plan_step 'Native server and tools' build_preset native-release atrium_programs
  plan_step 'WebAssembly client and tests' build_preset wasm-release
  plan_step 'Page' build_web
  first_check=${#step_titles[@]}
  plan_step 'Format' check_format
  plan_step 'Architecture' check_architecture
  plan_step 'Art is what its programs draw' check_art
  plan_step 'Tests with address sanitizer' check_native native-asan
  [ "$fast" = yes ] || plan_step 'Tests with thread sanitizer' check_native native-tsan
  plan_step 'Tests as WebAssembly' check_wasm
  plan_step 'Fuzz targets' check_fuzz
  plan_step 'Page: types' check_web typecheck
  plan_step 'Page: lint' check_web lint
  plan_step 'Page: format' check_web format:check
  plan_step 'Page: tests' check_web_tests
  [ "$fast" = yes ] || plan_step 'clang-tidy' check_tidy
  [ "$fast" = yes ] || plan_step 'Browser tests' check_browser
}

# Runs the plan and ends with "N passed, N failed", counting tests where a step has several.
run_checks() {
  local index passed=0 failed=0 counts
  take_turn
  rm -rf "$results"
  mkdir -p "$log_folder" "$results"
  for index in "${!step_titles[@]}"; do
    if run_step "$index"; then
      ((index >= first_check)) || continue
      counts="$(counts_of "$index" '1 0')"
    else
      show_log "$(step_log "$index")"
      counts="$(counts_of "$index" '0 1')"
    fi
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
    ((index >= first_check || failed == 0)) || break
  done
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

# counts_of INDEX DEFAULT: what the step counted, "passed failed". A step that failed although its
# own count shows no failure (a crash, a leak at exit) counts as one failure more.
counts_of() {
  local counted default="$2"
  counted="$(python3 tools/checks/tally.py "$results/$1"-*)"
  [ -n "$counted" ] || counted="$default"
  if [ "$default" = '0 1' ] && [ "${counted#* }" -eq 0 ]; then
    counted="${counted% *} 1"
  fi
  echo "$counted"
}

cpp_files() {
  find shared server client tools tests -name '*.cpp' -print0 -o -name '*.h' -print0 | sort -z
}

check_format() {
  cpp_files | xargs -0 -r -n 20 -P "$jobs" clang-format --dry-run -Werror
}

check_architecture() {
  python3 tests/architecture/run.py --report "$results/$step-architecture.count"
}

check_art() {
  python3 assets/draw.py --check
}

check_tidy() {
  python3 tools/checks/tidy.py --jobs "$jobs"
}

# Two shards at a time: with sanitizers, a start costs more than a test.
check_native() {
  local preset="$1" shard shards=$((jobs * 2)) runner=(setarch --addr-no-randomize)
  # Containers may forbid it; the sanitizers only need it where the kernel randomises a lot.
  "${runner[@]}" true 2>/dev/null || runner=()
  for ((shard = 0; shard < shards; ++shard)); do echo "$shard"; done |
    xargs -P "$jobs" -I '{}' "${runner[@]}" "build/$preset/tests/atrium_tests" \
      --shard-count "$shards" --shard-index '{}' --allow-running-no-tests \
      --reporter console --reporter "xml::out=$results/$step-$preset-{}.catch2"
}

check_wasm() {
  use_node
  NODE_PATH=/usr/share/nodejs node --no-experimental-fetch build/wasm-release/tests/atrium_tests.js \
    --reporter console --reporter "xml::out=$results/$step-wasm.catch2"
}

check_fuzz() {
  python3 tools/checks/fuzz.py --jobs "$jobs" --targets build/native-asan/fuzz \
    --corpus tests/fuzz/corpus --report "$results/$step-fuzz.count"
}

check_web() {
  use_node
  cd web
  npm run "$1"
}

check_web_tests() {
  use_node
  cd web
  npm run test -- --reporter=default --reporter=json --outputFile.json="$results/$step-page.vitest"
}

check_browser() {
  use_node
  cd web
  npm run e2e -- --reporter=default --reporter=json \
    --outputFile.json="$results/$step-browser.vitest"
}
