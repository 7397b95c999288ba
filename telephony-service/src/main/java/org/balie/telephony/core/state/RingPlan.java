package org.balie.telephony.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Id.PersonId;

/// How calls to a delegator's lines ring (TEL-5).
///
/// @param busy what a caller gets when everybody who would ring is talking
/// @param unanswered what a caller gets when nobody answers, or nobody could be rung
/// @param hours when calls ring at all; empty: always
/// @param closed what a caller gets outside of them
public record RingPlan(
        Order order,
        BusyTreatment busy,
        Treatment unanswered,
        Optional<OpeningHours> hours,
        Treatment closed) {

    public static final Duration SHORTEST = Duration.ofSeconds(10);
    public static final Duration LONGEST = Duration.ofSeconds(60);

    public sealed interface Order {
        /// How long a step of it lasts.
        Duration rings();

        record AllAtOnce(Duration rings) implements Order {}

        /// One after the other, each so long. Members of the group who are not named come last.
        record InOrder(List<PersonId> first, Duration rings) implements Order {
            public InOrder {
                first = List.copyOf(first);
            }
        }
    }

    public sealed interface BusyTreatment {
        /// It rings at those who are talking too.
        record CallWaiting() implements BusyTreatment {}
    }

    public sealed interface Treatment extends BusyTreatment {
        record Voicemail() implements Treatment {}

        record Busy() implements Treatment {}

        record Forward(PhoneNumber to) implements Treatment {}
    }

    /// What holds until somebody chooses: everybody, call waiting, voicemail.
    public static final RingPlan DEFAULT =
            new RingPlan(
                    new Order.AllAtOnce(Duration.ofSeconds(30)),
                    new BusyTreatment.CallWaiting(),
                    new Treatment.Voicemail(),
                    Optional.empty(),
                    new Treatment.Voicemail());

    public boolean isValid() {
        return order.rings().compareTo(SHORTEST) >= 0 && order.rings().compareTo(LONGEST) <= 0;
    }

    public boolean isOpen(Instant at) {
        return hours.map(known -> known.isOpen(at)).orElse(true);
    }
}
