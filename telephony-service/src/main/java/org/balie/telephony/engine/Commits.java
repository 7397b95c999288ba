package org.balie.telephony.engine;

import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.balie.telephony.journal.Batch;
import org.balie.telephony.journal.BatchWriter;
import org.jboss.logging.Logger;

/// Commits what several exchanges have decided, each for itself and all at the same time.
final class Commits {
    private static final Logger LOG = Logger.getLogger(Commits.class);

    /// @param batch empty when there was nothing to commit
    record Concluded(OwnedExchange exchange, Optional<Batch> batch, Outcome outcome) {}

    sealed interface Outcome {
        record Committed() implements Outcome {}

        record Stale() implements Outcome {}

        /// The database did not answer, or failed: it may be written or not.
        record Unknown() implements Outcome {}

        /// The database takes these values never (SQLSTATE classes 22 and 23).
        record Refused(String why) implements Outcome {}
    }

    private record UnderWay(
            OwnedExchange exchange, Batch batch, CompletableFuture<Outcome> outcome) {}

    private final BatchWriter writer;
    private final EngineMetrics metrics;
    private final Duration timeout;

    Commits(BatchWriter writer, EngineMetrics metrics, Duration timeout) {
        this.writer = writer;
        this.metrics = metrics;
        this.timeout = timeout;
    }

    /// What became of each that had anything to conclude.
    List<Concluded> of(List<OwnedExchange> exchanges) {
        var concluded = new ArrayList<Concluded>();
        var underWay = new ArrayList<UnderWay>();
        for (OwnedExchange exchange : exchanges) {
            Optional<Batch> batch = exchange.batch();
            if (batch.isPresent()) {
                underWay.add(begin(exchange, batch.get()));
            } else if (!exchange.decided().isEmpty()) {
                concluded.add(new Concluded(exchange, Optional.empty(), new Outcome.Committed()));
            }
        }
        long began = System.nanoTime();
        for (UnderWay each : underWay) {
            concluded.add(
                    new Concluded(each.exchange, Optional.of(each.batch), await(each, began)));
            metrics.commit.record(Duration.ofNanos(System.nanoTime() - began));
            metrics.batch.record(each.exchange.decided().size());
        }
        return concluded;
    }

    private UnderWay begin(OwnedExchange exchange, Batch batch) {
        return new UnderWay(
                exchange,
                batch,
                writer.commit(exchange.lease(), batch)
                        .map(Commits::outcome)
                        .onFailure(PgException.class)
                        .recoverWithItem(failure -> refused((PgException) failure))
                        .subscribeAsCompletionStage());
    }

    private static Outcome outcome(BatchWriter.Outcome written) {
        return switch (written) {
            case COMMITTED -> new Outcome.Committed();
            case STALE -> new Outcome.Stale();
        };
    }

    private static Outcome refused(PgException failure) {
        String state = String.valueOf(failure.getSqlState());
        return state.startsWith("22") || state.startsWith("23")
                ? new Outcome.Refused(String.valueOf(failure.getMessage()))
                : new Outcome.Unknown();
    }

    private Outcome await(UnderWay commit, long began) {
        String site = commit.exchange.site().value();
        try {
            long left = timeout.toNanos() - (System.nanoTime() - began);
            Outcome outcome = commit.outcome.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            count(outcome, site);
            return outcome;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("A commit of site %s is unknown: %s", site, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        metrics.failed.increment();
        return new Outcome.Unknown();
    }

    private void count(Outcome outcome, String site) {
        switch (outcome) {
            case Outcome.Committed _ -> {}
            case Outcome.Stale _ -> {
                LOG.warnf("Site %s went on without us; nothing was written", site);
                metrics.stale.increment();
            }
            case Outcome.Unknown _ -> metrics.failed.increment();
            case Outcome.Refused(var why) -> {
                LOG.errorf("The database refuses what site %s has decided: %s", site, why);
                metrics.failed.increment();
            }
        }
    }
}
