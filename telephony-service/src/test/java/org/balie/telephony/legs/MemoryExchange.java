package org.balie.telephony.legs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.SiteId;

/// The exchange of one site in memory, with a thread and a clock of its own.
final class MemoryExchange implements Exchanges, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Exchange exchange;
    private final Consumer<Orders> carriesOut;

    /// @param carriesOut is given what the exchange wants done
    MemoryExchange(SiteId site, Consumer<Orders> carriesOut) {
        exchange = Exchange.empty(site, Instant.now());
        this.carriesOut = carriesOut;
        var _ = thread.scheduleAtFixedRate(this::tick, 100, 100, TimeUnit.MILLISECONDS);
    }

    /// Has this done, which nobody may refuse.
    void allows(Actor actor, ExchangeCommand command) {
        done(send(exchange.site().id(), actor, command))
                .rejection()
                .ifPresent(
                        why -> {
                            throw new AssertionError("refused: " + why);
                        });
    }

    <T> T now(Function<Exchange, T> question) {
        return done(ask(exchange.site().id(), question));
    }

    /// Waits until there is an answer.
    <T> T await(Function<Exchange, Optional<T>> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> answer = now(question);
        while (answer.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never became so");
            }
            answer = now(question);
        }
        return answer.get();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<Decision> send(SiteId site, Actor actor, ExchangeCommand command) {
        return CompletableFuture.supplyAsync(() -> decide(actor, command), thread);
    }

    private Decision decide(Actor actor, ExchangeCommand command) {
        Decision decision =
                exchange.handle(
                        new IssuedCommand(
                                new CommandId(UUID.randomUUID()), Instant.now(), actor, command));
        if (!decision.events().isEmpty()) {
            carriesOut.accept(Orders.of(decision.events(), exchange));
        }
        return decision;
    }

    private void tick() {
        if (exchange.nextDeadline().filter(at -> !at.isAfter(Instant.now())).isPresent()) {
            decide(Actor.CLOCK, new ExchangeCommand.Tick());
        }
    }

    @Override
    public <T> CompletionStage<T> ask(SiteId site, Function<Exchange, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(exchange), thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
