# Shared by the commands of this folder: finds a JDK 25, builds when something changed.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$root/target/services-publics-plus.jar"

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

application() {
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" ${SPPLUS_JAVA_OPTIONS:--Xmx512m} \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" "$@"
}
