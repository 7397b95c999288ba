package org.balie.telephony.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Device;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;

/// An exchange as plain records, after the event with this number. With the events that follow it,
/// it is the whole exchange.
public record ExchangeSnapshot(
        Site site,
        List<Person> persons,
        List<Device> devices,
        List<Line> lines,
        List<Route> routes,
        List<Plan> plans,
        List<OwnGreeting> greetings,
        List<Versioned> versions,
        List<Delegation> delegations,
        List<Call> calls,
        List<Message> messages,
        List<Answer> answers,
        List<Ended> ended) {

    /// The site itself.
    ///
    /// @param sequence the number of the last event; 0 before the first
    public record Site(SiteId id, SitePolicy policy, long sequence, Instant now) {}

    public record Route(PhoneNumber number, Identity to) {}

    public record Plan(PersonId delegator, RingPlan plan) {}

    public record OwnGreeting(PersonId person, GreetingId greeting) {}

    public record Versioned(Setting setting, Version version) {}

    /// What a person was told who gave a command; empty: done.
    public record Answer(CommandId command, Optional<Rejection> rejection, Instant at) {}

    /// A call that ended of late, and who had it last.
    public record Ended(CallId call, Optional<PersonId> by, Instant at) {}

    public ExchangeSnapshot {
        persons = List.copyOf(persons);
        devices = List.copyOf(devices);
        lines = List.copyOf(lines);
        routes = List.copyOf(routes);
        plans = List.copyOf(plans);
        greetings = List.copyOf(greetings);
        versions = List.copyOf(versions);
        delegations = List.copyOf(delegations);
        calls = List.copyOf(calls);
        messages = List.copyOf(messages);
        answers = List.copyOf(answers);
        ended = List.copyOf(ended);
    }

    /// How much there is: what it takes to write or to read it grows with it.
    public int size() {
        return Stream.of(
                        persons,
                        devices,
                        lines,
                        routes,
                        plans,
                        greetings,
                        versions,
                        delegations,
                        calls,
                        messages,
                        answers,
                        ended)
                .mapToInt(List::size)
                .sum();
    }
}
