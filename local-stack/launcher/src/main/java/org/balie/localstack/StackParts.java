package org.balie.localstack;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.balie.localstack.part.Part;
import org.balie.localstack.part.PartEvent;

/// The processes of a stack.
record StackParts(Part postgresql, Part kafka, Part keycloak, List<Part> services) {

    static StackParts of(StackPrograms programs, Consumer<PartEvent> listener) {
        return new StackParts(
                new Part(programs.postgres(), listener),
                new Part(programs.kafka(), listener),
                new Part(programs.keycloak(), listener),
                programs.services().stream().map(program -> new Part(program, listener)).toList());
    }

    List<Part> all() {
        return Stream.concat(Stream.of(postgresql, kafka, keycloak), services.stream()).toList();
    }

    /// Each part stops before what it stands on, so that it can finish what it has in hand; nobody
    /// needs to sign in for that.
    void stop() {
        stopTogether(Stream.concat(services.stream(), Stream.of(keycloak)).toList());
        stopTogether(List.of(kafka));
        stopTogether(List.of(postgresql));
    }

    private static void stopTogether(List<Part> parts) {
        List<Thread> stopping =
                parts.stream()
                        .map(
                                part ->
                                        Thread.ofVirtual()
                                                .name("stop-" + part.name())
                                                .start(part::stop))
                        .toList();
        for (Thread thread : stopping) {
            joinUninterruptibly(thread);
        }
    }

    /// Stopping is what an interrupted start does last: it must not be cut short by that interrupt.
    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
