#!/bin/sh
# Twindesk in one file: these lines, and after them the server's jar. They find a JDK, choose its
# flags by purpose, and are replaced by it, so signals and exit codes are those of one process.
# Environment: JAVA_HOME, TWINDESK_JAVA_OPTS (more flags, which win), XDG_CACHE_HOME.
version='@version@' build='@build@'

fail() {
	printf 'twindesk: %s\n' "$1" >&2
	exit 1
}

# the JDK; its version is in its release file, which is read faster than a JVM starts
if [ -n "${JAVA_HOME:-}" ]; then
	home=$JAVA_HOME java=$JAVA_HOME/bin/java
	[ -x "$java" ] || fail "JAVA_HOME must be a JDK 17 or later; there is no $java"
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

# the purpose: a database that lasts, or else a mock in memory or a command
lasting='(jdbc:postgresql:|jdbc:h2:(file:|tcp:|ssl:|[./~])|storage["'\'']?[[:space:]]*[:=][[:space:]]*["'\'']?file:)'
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
	*jdbc:* | *file:*) if printf '%s\n' "$configured" | grep -Eq "$lasting"; then return 0; fi ;;
	esac
	IFS=,
	for location in $locations; do
		location=${location#optional:} location=${location#file:}
		for file in "$location" "${location%/}"/application*; do
			if [ -f "$file" ] && grep -Eq "^[^#]*$lasting" "$file"; then return 0; fi
		done
	done
	return 1
}
purpose=mock
case ${1:-} in
'' | -*) if (database); then purpose=database; fi ;;
esac

# throughput, or early speed and little memory
case $purpose in
database) flags='-XX:+ExitOnOutOfMemoryError' ;;
mock) flags='-XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k -Xms64m -Xmn20m -Xmx512m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30' ;;
esac

# what "prepare" has made of this very file for this very JDK: the jar by itself, and an archive of it
jar=$0 archive=-Xshare:auto
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
prepared=$cache/twindesk/$version-$jdk/$build
if [ "$major" -ge 25 ]; then option=-XX:AOTCache= extension=aot; else option=-XX:SharedArchiveFile= extension=jsa; fi
if [ "${1:-}" = prepare ]; then
	[ -n "$cache" ] || fail 'prepare must have a folder to write to; set XDG_CACHE_HOME or HOME'
	archive=-Dtwindesk.prepare.archive=$prepared.$extension
elif [ -n "$cache" ] && [ -f "$prepared.$extension" ] && cmp -s "$0" "$prepared.jar"; then
	jar=$prepared.jar archive=$option$prepared.$extension
	# mapped where it was written for, so that its pages are read as they are needed; a warning about
	# the archive is not among a command's output
	flags="$flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:cds*=off"
	[ "$extension" = jsa ] || flags="$flags -Xlog:aot*=off"
fi

set -f
options=${TWINDESK_JAVA_OPTS:-}
# few arenas of malloc, which keep memory that is free
[ "$purpose" != mock ] || export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# the server refuses variables of this prefix that are no setting of its own
unset TWINDESK_JAVA_OPTS
# shellcheck disable=SC2086 # flags are words
exec "$java" $flags "$archive" $options -jar "$jar" "$@"
