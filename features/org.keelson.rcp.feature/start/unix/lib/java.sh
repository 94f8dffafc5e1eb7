# SPDX-License-Identifier: EPL-2.0
# Finds a Java of 21 or later where Javas usually are. Sourced by the scripts; sets JAVA_HOME_21 and JAVA_RELEASE.
# A home's "release" file names its version, so nothing need be started to ask.

# java_release HOME: prints the feature release of that Java, or nothing
java_release() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

# find_java [javac]: with an argument, only a development kit will do
find_java() {
    on_path=$(command -v java 2>/dev/null || true)
    while [ -L "$on_path" ]; do
        link=$(readlink "$on_path")
        case $link in
            /*) on_path=$link ;;
            *) on_path=$(dirname "$on_path")/$link ;;
        esac
    done
    JAVA_HOME_21=
    JAVA_RELEASE=
    for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -n "$home" ] || continue
        [ $# -eq 0 ] || [ -x "$home/bin/javac" ] || continue
        release=$(java_release "$home")
        if [ "${release:-0}" -ge 21 ]; then
            JAVA_HOME_21=$home
            JAVA_RELEASE=$release
            return 0
        fi
    done
    return 1
}
