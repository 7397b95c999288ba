package org.balie.acceptance.chaos;

import java.util.Collection;
import java.util.List;
import org.balie.acceptance.chaos.RequestAccount.Arrival;
import org.balie.acceptance.chaos.RequestAccount.End;
import org.balie.acceptance.chaos.RequestAccount.OfferEnd;

/// The two sums that must come out (rules ACD-5 and ACD-8), over requests that customers made.
record Figures(
        long arrived,
        long handled,
        long abandoned,
        long left,
        long closed,
        long waiting,
        long offered,
        long accepted,
        long declined,
        long lapsed,
        long rescinded,
        long open) {

    static Figures of(Collection<RequestAccount> all) {
        var offers = all.stream().flatMap(each -> each.offers().values().stream()).toList();
        var requests =
                all.stream()
                        .filter(each -> each.arrival().filter(Figures::isCustomer).isPresent())
                        .toList();
        return new Figures(
                requests.size(),
                ended(requests, End.HANDLED),
                ended(requests, End.ABANDONED),
                ended(requests, End.LEFT),
                ended(requests, End.CLOSED),
                requests.stream().filter(each -> each.end().isEmpty()).count(),
                offers.size(),
                ended(offers, OfferEnd.ACCEPTED),
                ended(offers, OfferEnd.DECLINED),
                ended(offers, OfferEnd.LAPSED),
                ended(offers, OfferEnd.RESCINDED),
                offers.stream().filter(offer -> offer.end().isEmpty()).count());
    }

    private static boolean isCustomer(Arrival arrival) {
        return arrival == Arrival.QUEUED || arrival == Arrival.REQUEUED;
    }

    private static long ended(List<RequestAccount> requests, End how) {
        return requests.stream().filter(each -> each.end().filter(how::equals).isPresent()).count();
    }

    private static long ended(Collection<RequestAccount.Offer> offers, OfferEnd how) {
        return offers.stream().filter(each -> each.end().filter(how::equals).isPresent()).count();
    }

    boolean balance() {
        return arrived == handled + abandoned + left + closed + waiting
                && offered == accepted + declined + lapsed + rescinded + open;
    }

    @Override
    public String toString() {
        return "%d arrived = %d handled + %d abandoned + %d left + %d closed + %d waiting; "
                        .formatted(arrived, handled, abandoned, left, closed, waiting)
                + "%d offered = %d accepted + %d declined + %d lapsed + %d rescinded + %d open"
                        .formatted(offered, accepted, declined, lapsed, rescinded, open);
    }
}
