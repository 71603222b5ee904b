# A bare machine for .ci/run: a Debian made by debootstrap with Node.js and npm, and nothing else of this machine but its
# ways to the package registries. The root is kept between runs; each run has a copy of it, and process and mount
# namespaces of its own, which end with it: nothing stays mounted, and no process stays.

cache=${CI_CACHE:-/var/cache/im-groups-ci}

# Makes the root unless it is there. Says why that cannot be done, and nothing otherwise.
prepareBareRoot() {
  local program
  [ "$(id -u)" = 0 ] || { echo "this user is not root"; return; }
  [ "$(osRelease ID)" = debian ] || { echo "this is not Debian"; return; }
  for program in node npm git unshare setpriv chroot; do
    command -v $program >/dev/null || { echo "$program is not installed"; return; }
  done
  unshare --mount --pid --fork --mount-proc true 2>/dev/null || { echo "mounting is not allowed"; return; }
  mkdir -p "$cache" 2>/dev/null || { echo "$cache cannot be made"; return; }
  [ ! -d "$(baseRoot)" ] || return 0
  echo "Making a bare Debian for the tests, once…" >&2
  bash .ci/makeRoot.sh "$cache" "$(baseRoot)" >"$cache/log" 2>&1 ||
    echo "no bare Debian could be made ($(tail -1 "$cache/log"); see $cache/log)"
}

# Runs a command in a clone of HEAD on a fresh copy of the root. Its exit status is the command's.
runInBareRoot() {
  local clone child status=0
  removeLeftRuns
  run=$cache/run.$$
  trap 'rm -rf --one-file-system "$run"' EXIT
  trap 'exit 143' TERM INT HUP
  cp -a --reflink=auto "$(baseRoot)" "$run"
  shareConnection "$run"
  # A blank and an umlaut, as on many a person's machine.
  clone="/home/Zoë/IM Groups"
  mkdir -p "$run/home/Zoë" "$cache/npm" "$cache/apt" "$run/root/.npm/_cacache"
  GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' git clone --quiet . "$run$clone"
  [ ! -d ../shared ] || cp -rL ../shared "$run/home/Zoë/shared"

  # setpriv: it ends with this script even if that is killed.
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child -- bash -c '
    set -e; run=$1; cache=$2; clone=$3; shift 3
    mount -t proc proc "$run/proc"
    mount --rbind /dev "$run/dev"
    mount --rbind /sys "$run/sys"
    # What was downloaded before: that hides no missing step, since nothing of it is installed.
    mount --bind "$cache/npm" "$run/root/.npm/_cacache"
    mount --bind "$cache/apt" "$run/var/cache/apt/archives"
    chroot "$run" /usr/bin/env -i "$@"
  ' bash "$run" "$cache" "$clone" "${environment[@]}" bash -c 'cd "$0" && eval "$1"' "$clone" "$1" &
  child=$!
  # unshare itself leaves the other signals to its child.
  trap 'kill -KILL $child; wait $child 2>/dev/null || true; exit 143' TERM INT HUP
  wait $child || status=$?
  return $status
}

osRelease() { (. /etc/os-release 2>/dev/null && eval "echo \${$1:-}"); }

# The folder of the root, for this Debian, Node.js and npm, and for how it is made.
baseRoot() {
  local made
  made=$(sha256sum .ci/makeRoot.sh | cut -c1-8)
  echo "$cache/root-$(osRelease VERSION_CODENAME)-node-$(node --version)-npm-$(npm --version)-$made"
}

# Gives a root what this machine has to reach the registries: names, certificates, settings of apt and npm. Puts the
# environment of the command into `environment`.
shareConnection() {
  local root=$1 name file
  environment=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin CI=true)
  for name in $(compgen -e); do
    case ${name,,} in
      # Folders of this machine.
      npm_config_cache | npm_config_*prefix | npm_config_*config | npm_config_init* | npm_config_node*) ;;
      npm_config_* | *_proxy | node_extra_ca_certs | node_use_* | ssl_cert_* | test_seed)
        environment+=("$name=${!name}")
        ;;
    esac
  done
  apt-config dump | grep -E '^Acquire::(Allow|Check|Force|http|https|Retries)' >"$root/etc/apt/apt.conf.d/90host" || true
  copyInto "$root" /etc/resolv.conf /etc/hosts /etc/apt/auth.conf /etc/apt/auth.conf.d /usr/local/share/ca-certificates
  copyInto "$root" /etc/ssl/certs/ca-certificates.crt "${NODE_EXTRA_CA_CERTS:-}" "${SSL_CERT_FILE:-}" "${SSL_CERT_DIR:-}"
  copyInto "$root" "$(npm config get cafile)"
  file=$(npm config get userconfig) && [ ! -f "$file" ] || cp "$file" "$root/root/.npmrc"
  file=$(npm config get globalconfig) && [ ! -f "$file" ] || { mkdir -p "$root/usr/etc" && cp "$file" "$root/usr/etc/npmrc"; }
}

# Copies the files and folders that are there to the same place in a root.
copyInto() {
  local root=$1 file
  shift
  for file in "$@"; do
    [[ $file == /* && -e $file ]] || continue
    mkdir -p "$root$(dirname "$file")"
    cp -rL --remove-destination "$file" "$root$(dirname "$file")/"
  done
}

# What runs left that were killed before they could remove it.
removeLeftRuns() {
  local left
  for left in "$cache"/run.* "$cache"/draft.*; do
    [ ! -d "$left" ] || kill -0 "${left##*.}" 2>/dev/null || rm -rf --one-file-system "$left" || true
  done
}
