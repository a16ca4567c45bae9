#!/bin/sh
# Twindesk in one file: this script, followed by the server's jar. The script finds a JDK, chooses
# JVM flags for the purpose and is replaced by the JVM, so there is only one process for signals and
# exit codes. Environment: JAVA_HOME, TWINDESK_JAVA_OPTS (flags that override), XDG_CACHE_HOME.
version='@version@' build='@build@'

fail() {
	printf 'twindesk: %s\n' "$1" >&2
	exit 1
}

# the JDK; reading its version from the release file is faster than starting a JVM
if [ -n "${JAVA_HOME:-}" ]; then
	home=$JAVA_HOME java=$JAVA_HOME/bin/java
	[ -x "$java" ] || fail "JAVA_HOME must be a JDK 17 or later; $java does not exist"
else
	java=$(command -v java) || fail 'a JDK 17 or later is required; there is no java in PATH, and JAVA_HOME is not set'
	home=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
	home=${home%/bin/java}
fi
jdk=
if [ -r "$home/release" ]; then
	while IFS='=' read -r name value; do
		case $name in
		JAVA_RUNTIME_VERSION) jdk=$value && break ;;
		JAVA_VERSION) jdk=$value ;;
		esac
	done <"$home/release"
	jdk=${jdk#\"} jdk=${jdk%%\"*}
fi
[ -n "$jdk" ] || jdk=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
major=${jdk%%[!0-9]*}
[ -n "$major" ] || fail "a JDK 17 or later is required; the version of $java is unknown"
[ "$major" -ge 17 ] || fail "a JDK 17 or later is required; $java is version $jdk"

# the purpose: a persistent database, or a mock in memory or a command
persistent='(jdbc:postgresql:|jdbc:h2:(file:|tcp:|ssl:|[./~])|storage["'\'']?[[:space:]]*[:=][[:space:]]*["'\'']?file:)'
configured=${SPRING_APPLICATION_JSON:-}${TWINDESK_JAVA_OPTS:-},storage=${TWINDESK_STORAGE:-},${SPRING_DATASOURCE_URL:-}
locations=${SPRING_CONFIG_LOCATION:-},${SPRING_CONFIG_ADDITIONALLOCATION:-},${SPRING_CONFIG_IMPORT:-},.,config
for argument in "$@"; do
	case $argument in
	--twindesk.storage=* | --spring.datasource.url=*) configured=$argument locations= ;;
	--spring.config.*=*) locations=$locations,${argument#*=} ;;
	esac
done
database() {
	case $configured in
	*jdbc:* | *file:*) if printf '%s\n' "$configured" | grep -Eq "$persistent"; then return 0; fi ;;
	esac
	IFS=,
	for location in $locations; do
		location=${location#optional:} location=${location#file:}
		for file in "$location" "${location%/}"/application*; do
			if [ -f "$file" ] && grep -Eq "^[^#]*$persistent" "$file"; then return 0; fi
		done
	done
	return 1
}
purpose=mock
case ${1:-} in
'' | -*) if (database); then purpose=database; fi ;;
esac

# flags for throughput, or for a fast start and little memory
case $purpose in
database) flags='-XX:+ExitOnOutOfMemoryError' ;;
mock) flags='-XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xms64m -Xmn20m -Xmx512m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30' ;;
esac

# the files that "prepare" has created for this build and this JDK: the plain jar and its class archive
jar=$0 archive=-Xshare:auto
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
prepared=$cache/twindesk/$version-$jdk/$build
if [ "$major" -ge 25 ]; then option=-XX:AOTCache= extension=aot; else option=-XX:SharedArchiveFile= extension=jsa; fi
if [ "${1:-}" = prepare ]; then
	[ -n "$cache" ] || fail 'prepare must have a folder to write to; set XDG_CACHE_HOME or HOME'
	archive=-Dtwindesk.prepare.archive=$prepared.$extension
elif [ -n "$cache" ] && [ -f "$prepared.$extension" ] && cmp -s "$0" "$prepared.jar"; then
	jar=$prepared.jar archive=$option$prepared.$extension
	# mapped at its original address, so that pages are read on demand; warnings about the archive
	# must not be in a command's output
	flags="$flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:cds*=off"
	[ "$extension" = jsa ] || flags="$flags -Xlog:aot*=off"
fi

set -f
options=${TWINDESK_JAVA_OPTS:-}
# few malloc arenas, because arenas retain free memory
[ "$purpose" != mock ] || export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# the server rejects variables of this prefix that are not its settings
unset TWINDESK_JAVA_OPTS
# shellcheck disable=SC2086 # flags are words
exec "$java" $flags "$archive" $options -jar "$jar" "$@"
