# To be sourced: find_jdk sets JAVA_HOME to a JDK 25, or fails when there is none.

is_jdk_25() {
    [[ -x $1/bin/javac ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

find_jdk() {
    local folder compiler
    compiler=$(readlink -f "$(command -v javac)" 2>/dev/null || true)
    for folder in "${JAVA_HOME:-}" "${compiler%/bin/javac}" /usr/lib/jvm/* /usr/local/* /opt/* /opt/java/* \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -n $folder ]] && is_jdk_25 "$folder"; then
            export JAVA_HOME=$folder
            return
        fi
    done
    return 1
}
