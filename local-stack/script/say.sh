# What a person reads. Sourced by ./balie.

watched=no
[ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && watched=yes

say() {
  printf '%s\n' "$*"
}

complain() {
  printf 'balie: %s\n' "$*" >&2
}

# A line that the next one replaces; where nobody watches it is not said at all.
say_for_now() {
  if [ "$watched" = yes ]; then
    printf '\r\033[K%s' "$*"
  fi
}

forget_for_now() {
  if [ "$watched" = yes ]; then
    printf '\r\033[K'
  fi
}

stop_because() {
  forget_for_now
  complain "$@"
  exit 1
}
