package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.acceptance.chaos.RequestAccount.End;

/// What people see at the end: the customers' pages tell the outcome that the others were told, and
/// the supervisor's board shows the requests that are open, and no more.
record LiveAudit(ChaosSite site) {
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);

    static LiveAudit of(ChaosSite site) {
        return new LiveAudit(site);
    }

    List<Finding> hold(FloorAccount account, Records records) {
        var findings = new ArrayList<Finding>();
        records.lastSeen()
                .forEach(
                        (request, seen) -> {
                            var end = account.request(request).flatMap(RequestAccount::end);
                            if (!end.map(LiveAudit::shownAs).orElse(Set.of()).contains(seen)) {
                                findings.add(
                                        Finding.of(
                                                request,
                                                "ended as %s and its page shows %s"
                                                        .formatted(end, seen)));
                            }
                        });
        findings.addAll(board(account));
        return findings;
    }

    private static Set<String> shownAs(End end) {
        return switch (end) {
            case HANDLED -> Set.of("in-session", "ended");
            case ABANDONED -> Set.of("abandoned");
            case LEFT -> Set.of("left");
            case CLOSED -> Set.of("closed");
            case REFUSED -> Set.of("refused");
            case TRANSFER_ENDED -> Set.of();
        };
    }

    private List<Finding> board(FloorAccount account) {
        var expected =
                account.requests().stream()
                        .filter(RequestAccount::isOpen)
                        .map(request -> request.id().toString())
                        .collect(Collectors.toSet());
        try (var board =
                WatchedLine.open(site.ground().url(), "/ws/acd/board", site.supervisorToken())) {
            var giveUp = System.nanoTime() + SHOWN_WITHIN.toNanos();
            Set<String> shown;
            do {
                Thread.sleep(Duration.ofMillis(100));
                shown = requests(board.documents());
            } while ((board.documents().isEmpty() || !shown.equals(expected))
                    && System.nanoTime() < giveUp);
            return shown.equals(expected)
                    ? List.of()
                    : List.of(
                            new Finding(
                                    Optional.empty(),
                                    "the board shows " + shown + ", open are " + expected));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Set<String> requests(Map<String, JsonNode> documents) {
        return documents.keySet().stream()
                .filter(key -> key.startsWith("request/"))
                .map(key -> key.substring("request/".length()))
                .collect(Collectors.toSet());
    }
}
