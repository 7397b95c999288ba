package org.balie.acceptance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.balie.localstack.part.Part;

/// One of the two replicas of queue-acd-service, and what its metrics say.
record Replica(Ground ground, String name) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static List<Replica> both(Ground ground) {
        return List.of(new Replica(ground, Ground.ACD), new Replica(ground, Ground.ACD + "-2"));
    }

    /// The one that decides for the only site at which something happens: its counters move, the
    /// other's stand.
    static Replica owner(Ground ground) throws InterruptedException {
        var both = both(ground);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            var before = both.stream().mapToDouble(Replica::decisions).toArray();
            Thread.sleep(LOOK_EVERY);
            var moved =
                    both.stream()
                            .filter(each -> each.decisions() > before[both.indexOf(each)])
                            .toList();
            if (moved.size() == 1) {
                return moved.getFirst();
            }
        }
        throw new AssertionError("neither replica decides, or both do");
    }

    Replica other() {
        return both(ground).stream().filter(each -> !each.equals(this)).findFirst().orElseThrow();
    }

    Part part() {
        return ground.stack().part(name);
    }

    /// Requests and offers that this replica has committed.
    double decisions() {
        return counter("balie_acd_requests_total") + counter("balie_acd_offers_total");
    }

    private double counter(String metric) {
        var address = ground.stack().addressOf(name).resolve("/q/metrics");
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric))
                    .mapToDouble(
                            line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
