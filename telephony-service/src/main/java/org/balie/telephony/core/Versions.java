package org.balie.telephony.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.core.ExchangeSnapshot.Versioned;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;

/// The versions of all settings that are there.
final class Versions {

    private final Map<Setting, Version> known = new LinkedHashMap<>();

    Version of(Setting setting) {
        return known.getOrDefault(setting, Version.NONE);
    }

    /// Why an edit of another version than the one that is there must not be.
    Optional<Rejection> conflict(SetupCommand.Edit command) {
        Version current = of(command.setting());
        return command.edited()
                .filter(version -> !version.equals(current))
                .map(_ -> Rejection.conflict(current));
    }

    void follow(SetupEvent event, long sequence) {
        Version version = new Version(sequence);
        switch (event) {
            case SetupEvent.SiteConfigured _ -> known.put(new Setting.OfSite(), version);
            case SetupEvent.PersonConfigured(var person) ->
                    known.put(new Setting.OfPerson(person.id()), version);
            case SetupEvent.PersonRemoved(var person) -> {
                known.remove(new Setting.OfPerson(person));
                known.remove(new Setting.OfRingPlan(person));
            }
            case SetupEvent.LineConfigured(var line) ->
                    known.put(new Setting.OfLine(line.id()), version);
            case SetupEvent.LineRemoved(var line) -> known.remove(new Setting.OfLine(line));
            case SetupEvent.NumberRouted(var number, _) ->
                    known.put(new Setting.OfNumber(number), version);
            case SetupEvent.NumberUnrouted(var number) ->
                    known.remove(new Setting.OfNumber(number));
            case SetupEvent.RingPlanSet(var delegator, _) ->
                    known.put(new Setting.OfRingPlan(delegator), version);
            case SetupEvent.DelegateAdded _,
                    SetupEvent.DelegationAccepted _,
                    SetupEvent.DelegationEnded _,
                    SetupEvent.PrivilegesGranted _,
                    SetupEvent.ReceivingSet _,
                    SetupEvent.OwnGreetingChosen _,
                    SetupEvent.DeviceReachable _,
                    SetupEvent.DeviceUnreachable _,
                    SetupEvent.TelephoneReached _,
                    SetupEvent.TelephoneGone _ -> {}
        }
    }

    List<Versioned> all() {
        return known.entrySet().stream()
                .map(each -> new Versioned(each.getKey(), each.getValue()))
                .toList();
    }

    /// What a snapshot holds without a version is from before there were any.
    void restore(ExchangeSnapshot snapshot) {
        snapshot.versions().forEach(each -> known.put(each.setting(), each.version()));
        if (!snapshot.site().policy().equals(SitePolicy.DEFAULT)) {
            isThere(new Setting.OfSite());
        }
        snapshot.persons().forEach(each -> isThere(new Setting.OfPerson(each.id())));
        snapshot.lines().forEach(each -> isThere(new Setting.OfLine(each.id())));
        snapshot.routes().forEach(each -> isThere(new Setting.OfNumber(each.number())));
        snapshot.plans().forEach(each -> isThere(new Setting.OfRingPlan(each.delegator())));
    }

    private void isThere(Setting setting) {
        known.putIfAbsent(setting, Version.BEFORE_VERSIONS);
    }
}
