package org.balie.telephony.wire;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.OpeningHours;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.BusyTreatment;
import org.balie.telephony.core.state.RingPlan.Order;
import org.balie.telephony.core.state.RingPlan.Treatment;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;
import org.jspecify.annotations.Nullable;

/// How calls to somebody's lines ring (TEL-5), as it goes over the wire.
///
/// @param order `all` or `in-order`
/// @param persons who comes first, for `in-order`; the others follow
/// @param seconds how long a step rings
/// @param busy as `unanswered`, or `call-waiting`
/// @param hours null: always open
/// @param version 0: nobody has set one
public record RingPlanWords(
        @Nullable String order,
        @Nullable List<String> persons,
        @Nullable Integer seconds,
        @Nullable TreatmentWords busy,
        @Nullable TreatmentWords unanswered,
        @Nullable HoursWords hours,
        @Nullable TreatmentWords closed,
        @Nullable Long version) {
    private static final String[] ORDERS = {"all", "in-order"};
    private static final String[] TREATMENTS = {"voicemail", "busy", "forward"};
    private static final String[] BUSY = {"call-waiting", "voicemail", "busy", "forward"};
    private static final int MOST_PERSONS = 16;
    private static final int MOST_HOURS = 50;
    private static final int MOST_HOLIDAYS = 200;

    /// @param what `voicemail`, `busy` or `forward`
    /// @param number where to, for `forward`
    public record TreatmentWords(@Nullable String what, @Nullable String number) {}

    /// @param to `00:00` is the end of the day
    public record OpenWords(
            @Nullable DayOfWeek day, @Nullable LocalTime from, @Nullable LocalTime to) {}

    public record HoursWords(
            @Nullable String timeZone,
            @Nullable List<OpenWords> weekly,
            @Nullable List<LocalDate> holidays) {}

    // -- out

    public static RingPlanWords of(RingPlan plan, Version version) {
        boolean all = plan.order() instanceof Order.AllAtOnce;
        return new RingPlanWords(
                all ? "all" : "in-order",
                plan.order() instanceof Order.InOrder(var first, _)
                        ? first.stream().map(PersonId::value).toList()
                        : List.of(),
                (int) plan.order().rings().toSeconds(),
                words(plan.busy()),
                words(plan.unanswered()),
                plan.hours().map(RingPlanWords::words).orElse(null),
                words(plan.closed()),
                version.value());
    }

    public static RingPlanWords of(Exchange exchange, PersonId delegator) {
        return of(exchange.plan(delegator), exchange.version(new Setting.OfRingPlan(delegator)));
    }

    private static TreatmentWords words(BusyTreatment treatment) {
        return switch (treatment) {
            case BusyTreatment.CallWaiting _ -> new TreatmentWords("call-waiting", null);
            case Treatment.Voicemail _ -> new TreatmentWords("voicemail", null);
            case Treatment.Busy _ -> new TreatmentWords("busy", null);
            case Treatment.Forward(var to) -> new TreatmentWords("forward", to.value());
        };
    }

    private static HoursWords words(OpeningHours hours) {
        return new HoursWords(
                hours.timeZone().getId(),
                hours.weekly().stream()
                        .map(open -> new OpenWords(open.day(), open.from(), open.to()))
                        .toList(),
                hours.holidays().stream().sorted().toList());
    }

    // -- in

    /// Problem `invalid` when it is no plan.
    public RingPlan read() {
        var faults = new Faults();
        Duration rings =
                Duration.ofSeconds(
                        faults.range(
                                "seconds",
                                seconds,
                                (int) RingPlan.SHORTEST.toSeconds(),
                                (int) RingPlan.LONGEST.toSeconds()));
        String how = faults.word("order", order, ORDERS, each -> each);
        List<PersonId> first =
                faults.list("persons", persons == null ? List.of() : persons, MOST_PERSONS).stream()
                        .map(id -> new PersonId(faults.id("persons", id)))
                        .toList();
        var plan =
                new RingPlan(
                        how.equals("all")
                                ? new Order.AllAtOnce(rings)
                                : new Order.InOrder(first, rings),
                        treatment("busy", busy, BUSY, faults),
                        (Treatment) treatment("unanswered", unanswered, TREATMENTS, faults),
                        Optional.ofNullable(hours).map(given -> hours(given, faults)),
                        (Treatment) treatment("closed", closed, TREATMENTS, faults));
        faults.check();
        return plan;
    }

    private static BusyTreatment treatment(
            String field, @Nullable TreatmentWords given, String[] all, Faults faults) {
        String what = faults.word(field, given == null ? null : given.what(), all, each -> each);
        return switch (what) {
            case "call-waiting" -> new BusyTreatment.CallWaiting();
            case "busy" -> new Treatment.Busy();
            case "forward" ->
                    new Treatment.Forward(
                            faults.number(
                                    field + ".number", given == null ? null : given.number()));
            default -> new Treatment.Voicemail();
        };
    }

    private static OpeningHours hours(HoursWords given, Faults faults) {
        return new OpeningHours(
                zone(given.timeZone(), faults),
                faults.list("hours.weekly", given.weekly(), MOST_HOURS).stream()
                        .flatMap(open -> hours(open, faults).stream())
                        .toList(),
                new LinkedHashSet<>(
                        faults.list(
                                "hours.holidays",
                                given.holidays() == null ? List.of() : given.holidays(),
                                MOST_HOLIDAYS)));
    }

    private static Optional<OpeningHours.Hours> hours(OpenWords open, Faults faults) {
        DayOfWeek day = open.day();
        LocalTime from = open.from();
        LocalTime to = open.to();
        if (day == null || from == null || to == null) {
            faults.add("hours.weekly", "required", "each with day, from and to");
            return Optional.empty();
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            faults.add("hours.weekly", "out-of-range", "from before to, on one day");
        }
        return Optional.of(new OpeningHours.Hours(day, from, to));
    }

    private static ZoneId zone(@Nullable String name, Faults faults) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException _) {
            faults.add("hours.timeZone", "unknown", "a time zone such as Europe/Amsterdam");
            return ZoneId.of("UTC");
        }
    }
}
