# Shared by the commands of this folder: finds a JDK 25, builds when something changed.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$root/target/services-publics-plus.jar"
ready="$root/target/application"

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

use_jdk_25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  echo "Il faut un JDK 25 (par exemple Temurin 25). Installez-le, ou indiquez son dossier : JAVA_HOME=/chemin/du/jdk $0" >&2
  exit 1
}

need_node() {
  command -v node >/dev/null && return
  echo "Il faut Node.js 20 ou plus récent pour construire les pages (commande « node » introuvable)." >&2
  exit 1
}

maven() {
  # Maven's own libraries use an internal of the JDK that warns at each start.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    "$root/mvnw" -f "$root/pom.xml" "$@"
}

build_if_needed() {
  if [ -f "$jar" ] && [ -z "$(find "$root/src/main" "$root/pom.xml" -name node_modules -prune -o -newer "$jar" -type f -print -quit)" ]; then
    return
  fi
  need_node
  echo "Construction de l’application (une à trois minutes la première fois)…" >&2
  maven -q -DskipTests package
}

# Learns once, on an empty folder, what a start loads, so that the next ones are quicker (AOT cache of JEP 483 and 514).
# See docs/adr/0006-start-from-a-cache.md. Without it the application starts all the same.
prepare_start() {
  if [ "$ready/start.aot" -nt "$jar" ]; then
    return
  fi
  echo "Préparation des démarrages suivants (une fois par construction)…" >&2
  local folder port process
  folder=$(mktemp -d)
  port=$(free_port)
  rm -rf "$ready"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$ready" >/dev/null || return 0
  SPPLUS_DATA="$folder" SPPLUS_PORT="$port" SPPLUS_DEMO=false SPPLUS_DATABASE_URL= \
    "$JAVA_HOME/bin/java" -Xmx512m "${java_options[@]}" -XX:AOTCacheOutput="$ready/start.aot" \
    -jar "$ready/services-publics-plus.jar" >"$ready/start.log" 2>&1 &
  process=$!
  until answers "$port" /readyz || ! kill -0 "$process" 2>/dev/null; do sleep 0.5; done
  answers "$port" / && answers "$port" /experiences && answers "$port" /partager || true
  kill "$process" 2>/dev/null || true
  wait "$process" || true
  rm -rf "$folder"
}

free_port() {
  local port=$((20000 + RANDOM))
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((20000 + RANDOM)); done
  echo "$port"
}

answers() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 &&
    head -n 1 <&3 | grep -q ' 200') 2>/dev/null
}

java_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

application() {
  local launch=(-jar "$jar")
  if [ "$ready/start.aot" -nt "$jar" ]; then
    launch=(-XX:AOTCache="$ready/start.aot" '-Xlog:aot*=error' -jar "$ready/services-publics-plus.jar")
  fi
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" ${SPPLUS_JAVA_OPTIONS:--Xmx512m} "${java_options[@]}" "${launch[@]}" "$@"
}
