#!/usr/bin/env bash
# Makes the root of a bare machine (bareRoot.sh): `makeRoot.sh CACHE ROOT`. In a draft folder first, so that there is
# never half of one.
set -euo pipefail
cache=$1 root=$2
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
export DEBIAN_FRONTEND=noninteractive

# This machine's own sources of Debian, without those of others.
sources() {
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$release" '$2 ~ "^" release "(-updates|-security)?$" && $3 == "main" { print "deb", $1, $2, $3 }' |
    sort -u
}

command -v debootstrap || { apt-get update -qq && apt-get install -y -qq debootstrap; }
[ -n "$(sources)" ] || apt-get update -qq
mirror=$(sources | awk -v release="$release" '$3 == release { print $2; exit }')

draft=$cache/draft.$$
trap 'rm -rf --one-file-system "$draft"' EXIT
mkdir "$draft"
debootstrap --variant=minbase "$release" "$draft" ${mirror:+"$mirror"}
sources >"$draft/etc/apt/sources.list"
# As every container has it: no server is started because it was installed.
printf '#!/bin/sh\nexit 101\n' >"$draft/usr/sbin/policy-rc.d"
chmod 755 "$draft/usr/sbin/policy-rc.d"

npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
cp "$(readlink -f "$(command -v node)")" "$draft/usr/bin/node"
mkdir -p "$draft/usr/lib/node_modules"
cp -rL "$npm" "$draft/usr/lib/node_modules/npm"
for name in npm npx; do ln -s "../lib/node_modules/npm/bin/$name-cli.js" "$draft/usr/bin/$name"; done
chroot "$draft" /usr/bin/env -i PATH=/usr/bin:/bin node --version
chroot "$draft" /usr/bin/env -i PATH=/usr/bin:/bin npm --version

# Old lists of packages would hide a missing `apt-get update`.
rm -rf "$draft"/var/lib/apt/lists/* "$draft"/var/cache/apt/* "$draft"/root/.npm "$draft"/.npm
mkdir -p "$draft"/var/lib/apt/lists/partial "$draft"/var/cache/apt/archives/partial
for old in "$cache"/root-*; do [ ! -d "$old" ] || rm -rf --one-file-system "$old"; done
mv -T "$draft" "$root"
