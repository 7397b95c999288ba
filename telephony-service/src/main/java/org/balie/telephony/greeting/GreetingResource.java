package org.balie.telephony.greeting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.media.wav.WavClip;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// The greetings of one person (TEL-25): what is recorded or uploaded, to be chosen for a line or
/// for the own numbers.
@Path("/api/telephony/greetings")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class GreetingResource {
    private static final String WAV = "audio/wav";
    private static final int LONGEST_NAME = 80;

    private final Callers callers;
    private final PersonCommands commands;
    private final Greetings greetings;
    private final InstantSource clock;

    /// @param lengthSeconds rounded up
    /// @param lines the caller's, for which it is chosen
    /// @param own whether it is chosen for the caller's own numbers
    record Words(
            String greetingId,
            String name,
            long lengthSeconds,
            Instant madeAt,
            List<String> lines,
            boolean own) {
        static Words of(Greeting greeting) {
            return of(greeting, List.of(), false);
        }

        static Words of(Greeting greeting, Exchange exchange) {
            Optional<GreetingId> chosen = Optional.of(greeting.id());
            return of(
                    greeting,
                    exchange.lines()
                            .filter(line -> line.owner().equals(greeting.owner()))
                            .filter(line -> line.greeting().equals(chosen))
                            .map(line -> line.id().value())
                            .toList(),
                    exchange.greeting(new Identity.OfPerson(greeting.owner())).equals(chosen));
        }

        private static Words of(Greeting greeting, List<String> lines, boolean own) {
            return new Words(
                    greeting.id().value(),
                    greeting.name(),
                    greeting.length().plusMillis(999).toSeconds(),
                    greeting.madeAt(),
                    lines,
                    own);
        }
    }

    /// @param numbers the caller's own ones: those that lead to no line and no queue
    record All(List<Words> items, List<String> numbers) {
        static All of(List<Greeting> all, PersonId caller, Exchange exchange) {
            return new All(
                    all.stream().map(each -> Words.of(each, exchange)).toList(),
                    exchange.routes().entrySet().stream()
                            .filter(route -> route.getValue().equals(new Identity.OfPerson(caller)))
                            .map(route -> route.getKey().value())
                            .toList());
        }
    }

    GreetingResource(
            Callers callers, PersonCommands commands, Greetings greetings, InstantSource clock) {
        this.callers = callers;
        this.commands = commands;
        this.greetings = greetings;
        this.clock = clock;
    }

    @GET
    public Uni<All> list() {
        Worker worker = callers.worker();
        PersonId me = PersonCommands.person(worker);
        return greetings
                .of(PersonCommands.site(worker), me)
                .chain(all -> commands.read(worker, exchange -> All.of(all, me, exchange)));
    }

    /// Adds one: a WAV file of PCM, at most a minute.
    @POST
    @Consumes(WAV)
    @ResponseStatus(201)
    @Blocking // Reading a minute of sound takes milliseconds.
    public Uni<Words> add(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @QueryParam("name") @Nullable String name,
            byte[] wav) {
        Worker worker = callers.worker();
        var faults = new Faults();
        String plain = faults.line("name", name, LONGEST_NAME);
        Duration length = length(wav, faults);
        faults.check();
        var greeting =
                new Greeting(
                        PersonCommands.site(worker),
                        new GreetingId(PersonCommands.id(worker, "greeting", key).toString()),
                        PersonCommands.person(worker),
                        plain,
                        length,
                        clock.instant());
        return greetings
                .add(greeting, wav)
                .invoke(
                        added -> {
                            if (!added) {
                                throw Problem.conflict("at most " + Greeting.MOST + " greetings")
                                        .exception();
                            }
                        })
                .replaceWith(Words.of(greeting));
    }

    private static Duration length(byte[] wav, Faults faults) {
        try {
            Duration length =
                    WavClip.read(new ByteArrayInputStream(wav), Greeting.LONGEST).duration();
            if (length.isZero()) {
                faults.add("sound", "required", "must not be empty");
            }
            return length;
        } catch (IOException e) {
            faults.add("sound", "malformed", String.valueOf(e.getMessage()));
            return Duration.ZERO;
        }
    }

    @GET
    @Path("{greetingId}/sound")
    @Produces(WAV)
    public Uni<byte[]> sound(String greetingId) {
        Worker worker = callers.worker();
        var id = new GreetingId(greetingId);
        return greetings
                .has(PersonCommands.site(worker), PersonCommands.person(worker), id)
                .invoke(GreetingResource::requireFound)
                .chain(() -> greetings.sound(PersonCommands.site(worker), id))
                .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
    }

    /// Lines and numbers that had it have only the beep from their next call.
    @DELETE
    @Path("{greetingId}")
    public Uni<Void> remove(String greetingId) {
        Worker worker = callers.worker();
        return greetings
                .remove(
                        PersonCommands.site(worker),
                        PersonCommands.person(worker),
                        new GreetingId(greetingId))
                .invoke(GreetingResource::requireFound)
                .replaceWithVoid();
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw Problem.notFound().exception();
        }
    }
}
