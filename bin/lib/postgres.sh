# A PostgreSQL server for one run of the tests: sourced by bin/test after setup.sh. It listens on a
# socket in a folder of its own only, so it cannot meet another server, and is gone with the run.

postgres_bin=
postgres_dir=

find_postgres() {
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -x "${postgres_bin:-/nowhere}/initdb" ]
}

need_postgres() {
  find_postgres && return
  # Without this Debian would also start a server for good.
  local quiet=/etc/postgresql-common/createcluster.d/quiltwork-tests.conf
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "${quiet%/*}"
    echo "create_main_cluster = false" >"$quiet"
  fi
  apt_install postgresql
  rm -f "$quiet"
  find_postgres || stop "PostgreSQL is needed: the tests run on both databases."
}

# PostgreSQL refuses root; a service user runs it then.
as_service_user() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  (cd / && runuser -u "$(service_user)" -- "$@")
}

service_user() { id postgres >/dev/null 2>&1 && echo postgres || echo nobody; }

start_postgres() {
  postgres_dir=$(mktemp -d /tmp/quiltwork-postgres.XXXXXX)
  [ "$(id -u)" = 0 ] && chown "$(service_user)" "$postgres_dir"
  # It forgets everything at the end, so it need not be careful with the disk.
  local settings="-c listen_addresses= -c unix_socket_directories=$postgres_dir -c max_connections=200
    -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=64MB -c timezone=UTC"
  as_service_user "$postgres_bin/initdb" -D "$postgres_dir/data" -U quiltwork -A trust -E UTF8 --locale=C.UTF-8 \
    --no-sync >"$tools/initdb.log" 2>&1 || { cat "$tools/initdb.log" >&2; stop "PostgreSQL could not be set up."; }
  as_service_user "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -l "$postgres_dir/log" -w -t 60 \
    -o "$(echo $settings)" start >/dev/null 2>&1 || { cat "$postgres_dir/log" >&2; stop "PostgreSQL could not be started."; }
  export QUILTWORK_TEST_POSTGRES="postgres://quiltwork@localhost/postgres?host=$postgres_dir"
  export QUILTWORK_TEST_REQUIRE_POSTGRES=1
}

stop_postgres() {
  [ -n "$postgres_dir" ] || return 0
  as_service_user "$postgres_bin/pg_ctl" -D "$postgres_dir/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$postgres_dir"
}
