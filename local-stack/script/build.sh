# Builds what is not built, or older than its sources. Sourced by ./balie.

# What ./balie up runs, as Maven modules.
up_modules="local-stack/broker local-stack/launcher queue-acd-service session-service telephony-service recording-service reporting-service console"

# Prints the file whose age tells when module $1 was built.
built_file() {
  case $1 in
    console) echo "$root/console/dist/index.html" ;;
    local-stack/broker) echo "$root/local-stack/broker/target/local-broker-1.0-SNAPSHOT.jar" ;;
    local-stack/launcher) echo "$root/local-stack/launcher/target/local-launcher-1.0-SNAPSHOT.jar" ;;
    benchmarks) echo "$root/benchmarks/target/benchmarks-1.0-SNAPSHOT.jar" ;;
    *) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# Prints what goes into module $1, one path a line: its own sources and those of the modules below it.
sources_of() {
  printf '%s\n' pom.xml "$1/pom.xml"
  case $1 in
    console)
      printf 'console/%s\n' src public scripts index.html package.json package-lock.json \
        vite.config.ts vite.button.config.ts tsconfig.json
      ;;
    local-stack/broker) printf '%s\n' "$1/src/main" ;;
    local-stack/launcher | benchmarks)
      printf '%s\n' "$1/src/main" service-parent/pom.xml \
        local-stack/parts/src/main local-stack/parts/pom.xml
      if [ "$1" = benchmarks ]; then
        printf 'queue-acd-service/src/main/java/org/balie/acd/%s\n' core json
      fi
      ;;
    *)
      printf '%s\n' "$1/src/main" service-parent/pom.xml \
        platform/src/main platform/pom.xml contracts/src/main contracts/pom.xml
      ;;
  esac
}

# True when module $1 must be built.
is_stale() {
  built=$(built_file "$1")
  [ -f "$built" ] || return 0
  newer=$(
    sources_of "$1" | while IFS= read -r each; do
      [ -e "$root/$each" ] && find "$root/$each" -newer "$built" -type f -print
    done | head -n 1
  )
  [ -n "$newer" ]
}

# Builds those of the modules "$@" that need it.
build_stale() {
  stale=
  for module in "$@"; do
    # A build that was broken off may have left half of anything.
    if [ -e "$work/building" ] || is_stale "$module"; then
      stale="$stale${stale:+,}$module"
    fi
  done
  [ -n "$stale" ] || return 0
  find_maven
  case ,$stale, in *,console,*) find_node ;; esac
  mkdir -p "$logs" || stop_because "cannot write to $work."
  : >"$work/building"
  say "building $(echo "$stale" | sed 's/,/, /g'); the first time this takes some minutes"
  if ! watch_maven "$logs/build.log" -pl "$stale" -am package \
    -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true; then
    explain_build "$logs/build.log"
  fi
  rm -f "$work/building"
}

# Runs Maven with its words in file $1, and shows how far it is.
watch_maven() {
  log=$1
  shift
  began=$(date +%s)
  (cd "$root" && exec mvn -B -ntp "$@") >"$log" 2>&1 </dev/null &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; wait "$maven" 2>/dev/null; forget_for_now; exit 130' INT TERM HUP
  last=
  while kill -0 "$maven" 2>/dev/null; do
    step=$(sed -n 's/^\[INFO\] Building Balie :: \(.*\) 1\.0-SNAPSHOT *\[\(.*\)\]$/\2 \1/p' "$log" | tail -n 1)
    if [ "$watched" = yes ]; then
      say_for_now "  building ${step:-…} · $(($(date +%s) - began)) s"
    elif [ "$step" != "$last" ]; then
      say "  building $step"
      last=$step
    fi
    sleep 1
  done
  wait "$maven"
  result=$?
  trap - INT TERM HUP
  forget_for_now
  if [ "$result" = 0 ]; then
    say "  built in $(($(date +%s) - began)) s"
  fi
  return "$result"
}

# Says why the build failed, with what to do where that is known, and ends.
explain_build() {
  if grep -q 'No space left on device' "$1"; then
    stop_because "the build failed: the disk is full. Free some space and start again."
  fi
  if grep -q -e 'Could not transfer' -e 'Unknown host' -e 'ENOTFOUND' -e 'EAI_AGAIN' "$1"; then
    stop_because "the build failed: something had to be downloaded and could not be. The first build needs the network. See $1."
  fi
  if grep -q -e 'OutOfMemoryError' -e 'Cannot allocate memory' "$1"; then
    stop_because "the build failed: not enough memory. Close other programs and start again."
  fi
  grep '^\[ERROR\]' "$1" | head -n 8 >&2
  stop_because "the build failed; all of it is in $1."
}
