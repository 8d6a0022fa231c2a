# shellcheck shell=bash
# Steps: what the script does is a list of titled steps, run in order. A step's output goes to
# build/log; the screen shows the title, how far the list is, and how long the step took.

readonly log_folder="$root/build/log"
step_titles=()
step_commands=()
# The running step's number, in its own process.
readonly step="${ATRIUM_STEP:-0}"

# plan_step TITLE COMMAND [ARGUMENT...]
plan_step() {
  local title="$1"
  shift
  step_titles+=("$title")
  step_commands+=("$(printf '%q ' "$@")")
}

# One at a time in a clone: two builds in one folder spoil each other. Held until the script ends.
take_turn() {
  mkdir -p "$root/build"
  exec 8>"$root/build/.turn"
  flock --nonblock 8 && return
  echo 'Another ./atrium is at work in this clone; waiting for it.'
  flock 8
}

run_steps() {
  local index
  take_turn
  mkdir -p "$log_folder"
  for index in "${!step_titles[@]}"; do
    if ! run_step "$index"; then
      show_log "$(step_log "$index")"
      fail "step '${step_titles[$index]}' failed; its whole log: $(step_log "$index")"
    fi
  done
  exec 8>&-
}

# Runs one step. A step that finds nothing to do says so by calling `skip`.
run_step() {
  local index="$1" log started state
  log="$(step_log "$index")"
  started=$SECONDS
  printf '[%d/%d] %s ... ' "$((index + 1))" "${#step_titles[@]}" "${step_titles[$index]}"
  # A process of its own: bash ignores `set -e` in whatever is called from a condition. In the
  # background, so that the screen can show progress.
  eval "ATRIUM_STEP=$index exec '$root/atrium' step ${step_commands[$index]}" >"$log" 2>&1 8>&- &
  show_progress "$!" "$log"
  if ! wait "$!"; then
    printf 'FAILED after %d s\n' "$((SECONDS - started))"
    return 1
  fi
  # The second form is how ninja says it.
  state="$(sed -n 's/^atrium: skipped: //p; s/^ninja: no work to do\.$/up to date/p' "$log" |
    tail -n 1)"
  printf '%s\n' "${state:-done in $((SECONDS - started)) s}"
  sed -n 's/^atrium: note: /  /p' "$log"
}

# Says in a step's log that nothing was to be done, and why.
skip() { printf 'atrium: skipped: %s\n' "$*"; }

# Says on the screen, below the step, what the user should know of it.
note() { printf 'atrium: note: %s\n' "$*"; }

# On a terminal, repeats how far the step's tool says it is ("[12/80]").
show_progress() {
  local pid="$1" log="$2" line shown=''
  [ -t 1 ] || return 0
  while kill -0 "$pid" 2>/dev/null; do
    read -r -t 1 <> <(:) || true
    line="$(tail -n 1 "$log" 2>/dev/null | grep -oE '^\[[0-9]+/[0-9]+\]' || true)"
    printf '%s%s' "${shown//?/$'\b'}" "$line"
    shown="$line"
  done
  printf '%s%s%s' "${shown//?/$'\b'}" "${shown//?/ }" "${shown//?/$'\b'}"
}

step_log() {
  local name="${step_titles[$1],,}"
  printf '%s/%02d-%s.log' "$log_folder" "$(($1 + 1))" "${name//[^a-z0-9]/-}"
}

show_log() {
  echo "--- the end of $1"
  # Without the lines that only say what was built.
  grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Re-)' "$1" | tail -n 80
  echo '---'
}

fail() {
  echo "atrium: $*" >&2
  exit 1
}
