# The commands themselves. Sourced by ./balie.

class_path() {
  printf '%s' "$root/$1/target/$2-1.0-SNAPSHOT.jar:$root/$1/target/lib/*"
}

# Runs "$@" in a process group of its own, so that Ctrl-C at the terminal reaches this script alone,
# which then asks the program to stop; it stops its own children in their order.
run_apart() {
  set -m
  "$@" </dev/null &
  program=$!
  set +m
  signals=0
  trap 'pass_on TERM' INT TERM HUP
  # A trap breaks off the wait; the program takes its time to stop.
  wait "$program"
  result=$?
  while kill -0 "$program" 2>/dev/null; do
    wait "$program"
    result=$?
  done
  trap - INT TERM HUP
  # Stopped because asked to: what a shell says of a program that Ctrl-C ended.
  [ "$signals" -gt 0 ] && result=130
  return "$result"
}

# The first signal asks, the third no longer does.
pass_on() {
  signals=$((signals + 1))
  if [ "$signals" -ge 3 ]; then
    kill -KILL "$program" 2>/dev/null
  else
    kill "-$1" "$program" 2>/dev/null
  fi
}

run_up() {
  port=8080
  options=
  verbose=no
  while [ $# -gt 0 ]; do
    case $1 in
      --fresh) options="$options --fresh" ;;
      --verbose)
        verbose=yes
        options="$options --verbose"
        ;;
      --port)
        [ $# -gt 1 ] || stop_because "--port needs a number."
        port=$2
        shift
        ;;
      --port=*) port=${1#--port=} ;;
      *) stop_because "up does not know '$1'; see ./balie help." ;;
    esac
    shift
  done
  case $port in
    '' | *[!0-9]*) stop_because "--port needs a number, not '$port'." ;;
  esac
  find_jdk
  [ "$verbose" = yes ] && say "JDK: $JAVA_HOME"
  # shellcheck disable=SC2086 # the modules are words
  build_stale $up_modules
  [ "$watched" = yes ] && options="$options --terminal"
  mkdir -p "$logs" || stop_because "cannot write to $work."
  # shellcheck disable=SC2086 # the options are words
  run_apart "$JAVA_HOME/bin/java" -Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$(class_path local-stack/launcher local-launcher)" \
    org.balie.localstack.Launcher --root "$root" --port "$port" --parent $$ $options
}

run_test() {
  find_jdk
  find_maven
  find_node
  ensure_browser
  ensure_telephones
  cd "$root" || exit 1
  exec mvn -B -ntp verify "$@"
}

run_bench() {
  find_jdk
  # Neither listing them nor the floor alone needs services.
  case ${1:-} in
    '' | acd-engine | wait-estimates) build_stale benchmarks ;;
    media) build_stale telephony-service benchmarks ;;
    calls) build_stale local-stack/broker local-stack/launcher telephony-service benchmarks ;;
    # shellcheck disable=SC2086 # the modules are words
    *) build_stale $up_modules benchmarks ;;
  esac
  cd "$root" || exit 1
  run_apart "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$(class_path benchmarks benchmarks)" org.balie.benchmarks.BenchmarksMain "$@"
}
