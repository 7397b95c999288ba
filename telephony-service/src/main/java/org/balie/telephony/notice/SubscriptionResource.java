package org.balie.telephony.notice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.notice.Subscriptions.Subscription;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.balie.telephony.words.Language;
import org.jspecify.annotations.Nullable;

/// Whether one gets a mail for each new message that one may listen to (TEL-25). It goes to the
/// address that the identity provider knows, so that nobody has mails sent to somebody else.
@Path("/api/telephony/voicemail/mail")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class SubscriptionResource {
    private static final int CONFLICT = 409;

    private final Callers callers;
    private final Subscriptions subscriptions;

    /// @param language `en` or `nl`
    record Wish(@Nullable String language) {}

    /// @param mail where mails go; null: none are sent
    /// @param language of the mails; null: none are sent
    /// @param own the address of whoever asks; null: there is none
    record Words(@Nullable String mail, @Nullable String language, @Nullable String own) {
        static Words of(Optional<Subscription> found, Worker worker) {
            return new Words(
                    found.map(Subscription::mail).orElse(null),
                    found.map(Subscription::language).map(Language::code).orElse(null),
                    worker.email().isEmpty() ? null : worker.email());
        }
    }

    SubscriptionResource(Callers callers, Subscriptions subscriptions) {
        this.callers = callers;
        this.subscriptions = subscriptions;
    }

    @GET
    public Uni<Words> read() {
        Worker worker = callers.worker();
        return subscriptions
                .of(PersonCommands.site(worker), PersonCommands.person(worker))
                .map(found -> Words.of(found, worker));
    }

    /// Problem `no-mail-address` when the identity provider tells none.
    @PUT
    public Uni<Words> subscribe(Wish wish) {
        Worker worker = callers.worker();
        var faults = new Faults();
        Language language =
                faults.word("language", wish.language(), Language.values(), Language::code);
        faults.check();
        if (worker.email().isEmpty()) {
            throw Problem.of("no-mail-address", CONFLICT, "The account has no mail address")
                    .exception();
        }
        var subscription =
                new Subscription(PersonCommands.person(worker), worker.email(), language);
        return subscriptions
                .subscribe(PersonCommands.site(worker), subscription)
                .replaceWith(() -> Words.of(Optional.of(subscription), worker));
    }

    @DELETE
    public Uni<Void> unsubscribe() {
        Worker worker = callers.worker();
        return subscriptions.unsubscribe(
                PersonCommands.site(worker), PersonCommands.person(worker));
    }
}
