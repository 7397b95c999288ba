package org.balie.telephony.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;

/// The commands of a new site with a boss, a line and delegates, each with a telephone.
final class Office {
    private static final PhoneNumber LINE = new PhoneNumber("+31205550100");
    private static final int FIRST_NUMBER = 555_0101;

    final SiteId site = new SiteId("office-" + UUID.randomUUID());
    private int numbers = FIRST_NUMBER;

    List<IssuedCommand> open(List<String> delegates) {
        var all = new ArrayList<IssuedCommand>();
        arrives("boss", all);
        all.add(
                administrator(
                        new SetupCommand.ConfigureLine(
                                new Line(
                                        new LineId("line"),
                                        new PersonId("boss"),
                                        LINE,
                                        Optional.empty()))));
        for (String delegate : delegates) {
            arrives(delegate, all);
            var delegation = new DelegationId(new PersonId("boss"), new PersonId(delegate));
            all.add(
                    administrator(
                            new SetupCommand.AddDelegate(
                                    delegation, EnumSet.allOf(Privilege.class))));
            all.add(user(delegate, new SetupCommand.AcceptDelegation(delegation)));
        }
        return all;
    }

    private void arrives(String name, List<IssuedCommand> all) {
        all.add(
                administrator(
                        new SetupCommand.ConfigurePerson(
                                new Person(
                                        new PersonId(name),
                                        name,
                                        Person.Kind.PERSON,
                                        Person.Licence.PHONE,
                                        new PhoneNumber("+3120" + numbers++),
                                        "here"))));
        all.add(
                machine(
                        new Report.DeviceRegistered(
                                new PersonId(name),
                                device(name),
                                Instant.now().plus(Duration.ofDays(1)))));
    }

    /// Somebody by this name comes.
    static IssuedCommand named(String name) {
        return administrator(
                new SetupCommand.ConfigurePerson(
                        new Person(
                                new PersonId("newcomer"),
                                name,
                                Person.Kind.PERSON,
                                Person.Licence.PHONE,
                                new PhoneNumber("+31205559999"),
                                "here")));
    }

    IssuedCommand calls(CallId call) {
        return machine(
                new Report.CallArrived(call, LINE, Optional.of(new PhoneNumber("+31612345678"))));
    }

    IssuedCommand answers(String name, CallId call) {
        return user(name, new CallCommand.AnswerCall(call, device(name)));
    }

    static DeviceId device(String name) {
        return new DeviceId(name + "-desk");
    }

    static CallId call() {
        return new CallId(UUID.randomUUID());
    }

    static IssuedCommand user(String name, ExchangeCommand command) {
        return issued(new Actor.User(new PersonId(name)), command);
    }

    static IssuedCommand administrator(ExchangeCommand command) {
        return issued(new Actor.Administrator(new PersonId("admin")), command);
    }

    static IssuedCommand machine(ExchangeCommand command) {
        return issued(Actor.MACHINE, command);
    }

    private static IssuedCommand issued(Actor actor, ExchangeCommand command) {
        return new IssuedCommand(new CommandId(UUID.randomUUID()), Instant.now(), actor, command);
    }
}
