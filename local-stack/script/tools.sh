# Finds the JDK, Maven, Node and a browser. Sourced by ./balie.

# True when version $1 is at least $2; both are numbers with dots.
at_least() {
  awk -v have="$1" -v want="$2" 'BEGIN {
    n = split(want, w, "."); split(have, h, ".")
    for (i = 1; i <= n; i++) {
      if (h[i] + 0 > w[i] + 0) exit 0
      if (h[i] + 0 < w[i] + 0) exit 1
    }
    exit 0
  }'
}

# True when $1 is the home of a JDK 25: it says so in a file, which is quicker than asking it.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Prints where JDKs usually are, one a line.
usual_jdk_homes() {
  if command -v javac >/dev/null 2>&1; then
    javac_file=$(command -v javac)
    while [ -L "$javac_file" ]; do
      next=$(readlink "$javac_file")
      case $next in
        /*) javac_file=$next ;;
        *) javac_file=$(dirname "$javac_file")/$next ;;
      esac
    done
    dirname "$(dirname "$javac_file")"
  fi
  for home in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$home" ]; then printf '%s\n' "$home"; fi
  done
}

# Sets JAVA_HOME to a JDK 25 for everything that follows.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    return
  fi
  # BALIE_JDK_HOMES stands in for the usual places when this script itself is tested.
  homes=${BALIE_JDK_HOMES-$(usual_jdk_homes)}
  while IFS= read -r home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done <<HOMES
$homes
HOMES
  if [ -n "${JAVA_HOME:-}" ]; then
    complain "JAVA_HOME ($JAVA_HOME) is not a JDK 25, and none was found in the usual places."
  else
    complain "no JDK 25 was found, neither by JAVA_HOME nor in the usual places."
  fi
  stop_because "install one (Debian: apt install openjdk-25-jdk; macOS: brew install openjdk@25; others: Eclipse Temurin 25) and start again."
}

find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    stop_because "Maven is not installed and something has to be built. Install Maven 3.8.7 or newer (Debian: apt install maven; macOS: brew install maven) and start again."
  fi
  version=$(mvn -B --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  if ! at_least "${version:-0}" 3.8.7; then
    stop_because "Maven ${version:-of unknown version} is too old: Balie needs 3.8.7 or newer."
  fi
}

find_node() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    stop_because "Node with npm is not installed and the console has to be built. Install Node 20 or newer (Debian: apt install nodejs npm; macOS: brew install node) and start again."
  fi
  version=$(node --version | sed 's/^v//')
  if ! at_least "$version" 20.19; then
    stop_because "Node $version is too old: Balie needs 20.19 or newer."
  fi
}

find_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

# The acceptance tests drive a real browser.
ensure_browser() {
  find_browser && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing Chromium, which the acceptance tests drive …"
    mkdir -p "$logs"
    apt-get update >"$logs/chromium.log" 2>&1
    apt-get install -y --no-install-recommends chromium >>"$logs/chromium.log" 2>&1
    find_browser && return
    stop_because "Chromium could not be installed; see $logs/chromium.log."
  fi
  stop_because "the acceptance tests drive a real Chromium, and there is none. Install it (Debian: apt install chromium) and start again."
}

find_telephones() {
  command -v baresip >/dev/null 2>&1 && command -v sipp >/dev/null 2>&1
}

# The tests of telephony telephone with real programs.
ensure_telephones() {
  find_telephones && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing baresip and sipp, with which telephony is tested …"
    mkdir -p "$logs"
    apt-get update >"$logs/telephones.log" 2>&1
    apt-get install -y --no-install-recommends baresip-core sip-tester >>"$logs/telephones.log" 2>&1
    find_telephones && return
    stop_because "baresip and sipp could not be installed; see $logs/telephones.log."
  fi
  stop_because "telephony is tested with baresip and sipp. Install them (Debian: apt install baresip sip-tester) and start again."
}
