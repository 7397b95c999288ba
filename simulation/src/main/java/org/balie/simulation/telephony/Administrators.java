package org.balie.simulation.telephony;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.simulation.Broken;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.SetupCommand.Edit;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;

/// Who sets up the site, and edits what was read just now or some time ago. Nobody may overwrite
/// what they have not read.
final class Administrators {

    private record Reading(Setting setting, Version version) {}

    private final Dice dice;
    private final Map<Setting, Version> read = new HashMap<>();
    private final Map<Reading, Optional<?>> shown = new HashMap<>();

    Administrators(Dice dice) {
        this.dice = dice;
    }

    /// A change as somebody gives it who has read what there was.
    SetupCommand having(Exchange exchange, SetupCommand change) {
        if (!(change instanceof Edit edit)) {
            return change;
        }
        Setting setting = edit.setting();
        if (!read.containsKey(setting) || dice.percent(60)) {
            read(exchange, setting);
        }
        return of(edit, Optional.ofNullable(read.get(setting)));
    }

    private void read(Exchange exchange, Setting setting) {
        Version version = exchange.version(setting);
        Optional<?> content = content(exchange, setting);
        read.put(setting, version);
        Optional<?> before = shown.putIfAbsent(new Reading(setting, version), content);
        Broken.unless(
                before == null || before.equals(content),
                "a version is of one content",
                () -> setting + " " + version + " was " + before + " and is " + content);
    }

    private static Edit of(Edit edit, Optional<Version> edited) {
        return switch (edit) {
            case SetupCommand.ConfigureSite(var policy, _) ->
                    new SetupCommand.ConfigureSite(policy, edited);
            case SetupCommand.ConfigurePerson(var person, _) ->
                    new SetupCommand.ConfigurePerson(person, edited);
            case SetupCommand.ConfigureLine(var line, _) ->
                    new SetupCommand.ConfigureLine(line, edited);
            case SetupCommand.RouteNumber(var number, var to, _) ->
                    new SetupCommand.RouteNumber(number, to, edited);
            case SetupCommand.SetRingPlan(var delegator, var plan, _) ->
                    new SetupCommand.SetRingPlan(delegator, plan, edited);
        };
    }

    private static Optional<?> content(Exchange exchange, Setting setting) {
        return switch (setting) {
            case Setting.OfSite() -> Optional.of(exchange.site().policy());
            case Setting.OfPerson(var person) -> exchange.person(person);
            case Setting.OfLine(var line) -> exchange.line(line);
            case Setting.OfNumber(var number) -> Optional.ofNullable(exchange.routes().get(number));
            case Setting.OfRingPlan(var delegator) -> Optional.of(exchange.plan(delegator));
        };
    }

    /// @param before the exchange as the command found it
    void check(Exchange before, Edit edit, Decision decision) {
        boolean isAnsweredAgain = decision.events().isEmpty();
        if (edit.edited().isEmpty() || isAnsweredAgain) {
            return;
        }
        Optional<?> known = shown.get(new Reading(edit.setting(), edit.edited().get()));
        Optional<?> there = content(before, edit.setting());
        if (decision.version(edit.setting()).isPresent()) {
            Broken.unless(
                    there.equals(known),
                    "nobody overwrites what they have not read",
                    () -> edit + " on " + there + " having read " + known);
        }
        if (decision.rejection().filter(no -> no.reason() == Reason.CONFLICT).isPresent()) {
            Broken.unless(
                    !before.version(edit.setting()).equals(edit.edited().get()),
                    "only who has not read what is there is told so",
                    () -> edit + " on " + there);
        }
    }
}
