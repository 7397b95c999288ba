package org.balie.recording.core;

import java.time.Instant;
import java.util.Optional;

/// What a recording of a session goes through (rules REC-1, SES-5, SES-8). It runs only while the
/// session allows it. Whoever loses control leaves it paused, for the next agent to go on with; it
/// ends for good by hand, with the customer's leave, or with the session.
public final class LifeRules {
    /// @param life empty when there is none yet
    public static LifeDecision decide(Optional<Life> life, LifeCommand command) {
        return switch (command) {
            case LifeCommand.ByHand byHand ->
                    byHand.permission().isOf(byHand.agentId())
                            ? decide(life, byHand)
                            : new LifeDecision.Rejected(LifeRejection.NOT_PRIMARY);
            case LifeCommand.Follow follow ->
                    life.filter(known -> known.stage() == Stage.RUNNING)
                            .filter(_ -> !follow.permission().isGranted())
                            .map(_ -> happened(new LifeEvent.Paused(follow.at())))
                            .orElseGet(LifeRules::nothing);
            case LifeCommand.End end ->
                    life.filter(known -> known.stage() != Stage.ENDED)
                            .map(_ -> happened(new LifeEvent.Ended(end.cause(), end.at())))
                            .orElseGet(LifeRules::nothing);
            case LifeCommand.Look look -> look(life, look);
        };
    }

    private static LifeDecision decide(Optional<Life> life, LifeCommand.ByHand command) {
        return switch (command) {
            case LifeCommand.Start start -> start(life, start);
            case LifeCommand.Pause pause -> pause(life, pause);
            case LifeCommand.Resume resume -> resume(life, resume);
            case LifeCommand.Stop stop ->
                    life.isEmpty()
                            ? new LifeDecision.Rejected(LifeRejection.NONE)
                            : decide(
                                    life,
                                    new LifeCommand.End(EndCause.STOPPED_BY_AGENT, stop.at()));
        };
    }

    private static LifeDecision start(Optional<Life> life, LifeCommand.Start start) {
        if (!start.permission().isGranted()) {
            return new LifeDecision.Rejected(LifeRejection.NOT_ALLOWED);
        }
        return switch (life.map(Life::stage).orElse(Stage.ENDED)) {
            case ENDED -> happened(new LifeEvent.Began(start.agentId(), start.at()));
            case PAUSED -> happened(new LifeEvent.Resumed(start.at()));
            case RUNNING -> nothing();
        };
    }

    private static LifeDecision pause(Optional<Life> life, LifeCommand.Pause pause) {
        if (life.isEmpty()) {
            return new LifeDecision.Rejected(LifeRejection.NONE);
        }
        return switch (life.get().stage()) {
            case RUNNING -> happened(new LifeEvent.Paused(pause.at()));
            case PAUSED -> nothing();
            case ENDED -> new LifeDecision.Rejected(LifeRejection.OVER);
        };
    }

    private static LifeDecision resume(Optional<Life> life, LifeCommand.Resume resume) {
        if (life.isEmpty()) {
            return new LifeDecision.Rejected(LifeRejection.NONE);
        }
        return switch (life.get().stage()) {
            case RUNNING -> nothing();
            case PAUSED ->
                    resume.permission().isGranted()
                            ? happened(new LifeEvent.Resumed(resume.at()))
                            : new LifeDecision.Rejected(LifeRejection.NOT_ALLOWED);
            case ENDED -> new LifeDecision.Rejected(LifeRejection.OVER);
        };
    }

    /// Waiting counts from when it began to run, or from what became durable last.
    private static LifeDecision look(Optional<Life> life, LifeCommand.Look look) {
        if (life.isEmpty() || life.get().stage() != Stage.RUNNING) {
            return nothing();
        }
        Instant since = life.get().since();
        Instant last = look.durableAt().filter(durable -> durable.isAfter(since)).orElse(since);
        boolean late = !last.plus(look.patience()).isAfter(look.at());
        boolean stalled = life.get().stalled().isPresent();
        if (late == stalled) {
            return nothing();
        }
        return happened(
                late
                        ? new LifeEvent.Stalled(since, look.at())
                        : new LifeEvent.Recovered(since, look.at()));
    }

    private static LifeDecision happened(LifeEvent event) {
        return new LifeDecision.Accepted(Optional.of(event));
    }

    private static LifeDecision nothing() {
        return new LifeDecision.Accepted(Optional.empty());
    }

    private LifeRules() {}
}
