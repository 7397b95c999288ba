package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A site goes to another replica while its telephones are at an edge that lives on.
@Tag("TEL-28")
class EdgeTakeoverTest extends OwnerAndEdge {

    private final Station next = floor.open("next");

    private Handset registered(Transport transport) throws IOException {
        return phone("ada", transport).registered();
    }

    private void taken(String name, Station by) {
        floor.die("owner", owner);
        floor.serves(name, Floor.SITE);
        by.stack.adopt(owner.bindingsOf("ada"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void the_next_owner_rings_whom_the_one_before_had_at_an_edge(Transport transport)
            throws Exception {
        try (Handset ada = registered(transport)) {
            taken("next", next);
            Station.Talk talk = next.talk(ada);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            talk.end().told.next(CallEnd.Ended.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void the_edge_itself_rings_its_own_when_it_takes_the_site(Transport transport)
            throws Exception {
        try (Handset ada = registered(transport)) {
            taken("edge", edge);
            Station.Talk talk = edge.talk(ada);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            talk.end().told.next(CallEnd.Ended.class);
        }
    }

    @Test
    void the_edge_that_took_the_site_notices_when_the_connection_ends() throws Exception {
        try (Handset ada = registered(Transport.TCP)) {
            taken("edge", edge);
            ada.disconnect();
            Station.await(
                    () ->
                            edge.call("ada").told.next(CallEnd.Refused.class).refusal().code()
                                    == 480);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void a_call_goes_on_with_the_next_owner(Transport transport) throws Exception {
        try (Handset ada = registered(transport)) {
            Station.Talk talk = owner.talk(ada);
            DialogSnapshot kept = talk.dialog().snapshot();
            taken("next", next);
            goOn(next, ada, talk, kept);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void a_call_goes_on_when_the_edge_takes_the_site(Transport transport) throws Exception {
        try (Handset ada = registered(transport)) {
            Station.Talk talk = owner.talk(ada);
            DialogSnapshot kept = talk.dialog().snapshot();
            taken("edge", edge);
            goOn(edge, ada, talk, kept);
        }
    }

    private static void goOn(Station by, Handset ada, Station.Talk talk, DialogSnapshot kept)
            throws IOException {
        CallEnd end = new CallEnd();
        OwnOffer offer = new OwnOffer();
        by.stack.restore(kept, end).reinvite(Station.OFFER, offer);
        ada.reply(ada.asked("INVITE"), 200, Optional.of(Station.ANSWER));
        assertEquals(Station.ANSWER, offer.answer());
        ada.asked("ACK");
        assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
        assertInstanceOf(Ending.HungUp.class, end.told.next(CallEnd.Ended.class).ending());
    }

    @Test
    void what_was_heard_since_counts_for_more_than_what_was_kept() throws Exception {
        try (Handset ada = registered(Transport.UDP)) {
            List<Binding> kept = owner.bindingsOf("ada");
            floor.die("owner", owner);
            floor.serves("next", Floor.SITE);
            assertEquals(200, ada.askProven(ada.register(600)).code());
            next.stack.adopt(kept);
            assertEquals(1, next.bindingsOf("ada").size());
            next.talk(ada);
            assertEquals(
                    true,
                    next.bindingsOf("ada").getFirst().until().isAfter(kept.getFirst().until()));
        }
    }
}
