package org.balie.localstack.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which paths go to which replicas.
///
/// @param prefixes path prefixes that end in `/`; a path that equals one without its last slash
///   matches too
/// @param stickyBy how a path names what must stay on one replica
public record Route(List<String> prefixes, Replicas replicas, Optional<Pattern> stickyBy) {

    /// The session id of `/api/sessions/{id}/…` and `/ws/sessions/{id}`; other words in its place
    /// (`join`) stick to nothing.
    private static final Pattern SESSION_ID = idAfter("sessions");

    /// The session id of `/api/recordings/sessions/{id}/…` and `/ws/recordings/sessions/{id}/…`.
    private static final Pattern RECORDED_SESSION_ID = idAfter("recordings/sessions");

    private static Pattern idAfter(String folder) {
        return Pattern.compile(
                "^/(?:api|ws)/"
                        + folder
                        + "/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/|$)");
    }

    public Route {
        prefixes = List.copyOf(prefixes);
    }

    public static Route acd(Replicas replicas) {
        return new Route(List.of("/api/acd/", "/ws/acd/"), replicas, Optional.empty());
    }

    public static Route sessions(Replicas replicas) {
        return new Route(
                List.of("/api/sessions/", "/ws/sessions/"), replicas, Optional.of(SESSION_ID));
    }

    public static Route telephony(Replicas replicas) {
        return new Route(List.of("/api/telephony/", "/ws/telephony/"), replicas, Optional.empty());
    }

    public static Route recordings(Replicas replicas) {
        return new Route(
                List.of("/api/recordings/", "/ws/recordings/"),
                replicas,
                Optional.of(RECORDED_SESSION_ID));
    }

    public static Route reports(Replicas replicas) {
        return new Route(List.of("/api/reports/"), replicas, Optional.empty());
    }

    public static Route signIn(Replicas replicas) {
        return new Route(List.of("/auth/"), replicas, Optional.empty());
    }

    boolean matches(String path) {
        for (String prefix : prefixes) {
            if (path.startsWith(prefix)
                    || (path.length() == prefix.length() - 1 && prefix.startsWith(path))) {
                return true;
            }
        }
        return false;
    }

    Optional<String> stickyKey(String path) {
        return stickyBy.map(pattern -> pattern.matcher(path))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT));
    }
}
