#!/usr/bin/env bash
# Installs what the checks take from Debian when it is missing: Chromium for the browser tests, PostgreSQL 15 as the
# outside database, openpyxl to read our workbooks with another program. Quiet, and does nothing the second time. `npm start` and `npm test` need neither.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium)
[ -x /usr/lib/postgresql/15/bin/postgres ] || missing+=(postgresql-15)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "No apt-get here: install ${missing[*]} by hand, or the checks that need them will say so." >&2
  exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    echo "Missing: ${missing[*]}. Install with: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 0
  fi
  as_root=(sudo -n env)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
  "${as_root[@]}" "$@" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# Debian would start a server of its own on port 5432; the checks start theirs where they want it.
if [[ " ${missing[*]} " == *' postgresql-15 '* ]]; then
  quietly mkdir -p /etc/postgresql-common
  quietly sh -c 'echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf'
fi
echo "Installing ${missing[*]} …"
quietly apt-get update -q
quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
  -o Dpkg::Options::=--force-confold "${missing[@]}"
