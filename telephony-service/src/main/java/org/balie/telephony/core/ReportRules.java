package org.balie.telephony.core;

import java.util.Optional;

/// What the outside tells goes to the rule that knows.
final class ReportRules {

    private ReportRules() {}

    static Optional<Rejection> handle(Ledger ledger, Report report) {
        return switch (report) {
            case Report.DeviceRegistered r -> DeviceRules.register(ledger, r);
            case Report.AgentCame(var person) -> DeviceRules.came(ledger, person);
            case Report.CallArrived r -> ArrivalRules.arrive(ledger, r);
            case Report.LegAnswered(var leg) -> LegRules.answered(ledger, leg);
            case Report.LegEnded(var leg, var cause) -> LegRules.ended(ledger, leg, cause);
            case Report.QueueFound(var call, var person) -> QueueRules.found(ledger, call, person);
            case Report.PlaceInQueue(var call, var place) -> QueueRules.place(ledger, call, place);
            case Report.MessageStored r -> VoicemailRules.stored(ledger, r);
            case Report.DeviceGone(var device) -> {
                DeviceRules.gone(ledger, device);
                yield Optional.empty();
            }
            case Report.LegsLost(var legs) -> {
                LegRules.lost(ledger, legs);
                yield Optional.empty();
            }
            case Report.QueueGaveUp(var call, var why) -> {
                QueueRules.gaveUp(ledger, call, why);
                yield Optional.empty();
            }
            case Report.WordsHeard(var call) -> {
                QueueRules.heard(ledger, call);
                yield Optional.empty();
            }
            case Report.NothingSaid(var call) -> {
                VoicemailRules.nothingSaid(ledger, call);
                yield Optional.empty();
            }
        };
    }
}
