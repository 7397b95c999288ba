package org.balie.telephony.legs;

import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A caller in a queue with a telephone that speaks SIP and RTP: each sentence is a tone of its
/// own, between music.
@Tag("TEL-27")
class QueueWordsTest {
    private final TestSite site = new TestSite();
    private final Phone customer = site.outside();
    private final Phone ann = site.person("ann");

    @BeforeEach
    void a_number_leads_to_a_queue() {
        site.queue();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private PhoneCall call() {
        PhoneCall call = customer.dialAs(TestSite.CUSTOMER, TestSite.QUEUE_NUMBER.value());
        call.await(PhoneCall.Word.Answered.class);
        return call;
    }

    @Test
    void who_waits_hears_the_greeting_and_then_the_place_between_music() {
        PhoneCall call = call();
        call.hears(OwnerReplica.WELCOME);
        CallId id = site.awaitQueued();
        site.machine(new Report.PlaceInQueue(id, 2));

        call.hears(OwnerReplica.PLACE);
        call.hears();
        site.machine(new Report.PlaceInQueue(id, 1));
        call.hears(OwnerReplica.PLACE);
        call.hears();
    }

    @Test
    void who_is_refused_hears_why_and_is_hung_up_on_after_it() {
        PhoneCall call = call();
        site.machine(new Report.QueueGaveUp(site.awaitQueued(), Report.GaveUp.CLOSED));

        call.hears(OwnerReplica.FAREWELL);
        call.await(PhoneCall.Word.HungUp.class);
    }

    @Test
    void an_agent_who_answers_cuts_the_words_short() {
        PhoneCall call = call();
        CallId id = site.awaitQueued();
        site.machine(new Report.PlaceInQueue(id, 2));
        site.machine(new Report.QueueFound(id, new PersonId("ann")));
        PhoneCall atAnn = ann.rings();

        atAnn.answer();

        call.hears(atAnn);
        atAnn.hears(call);
    }
}
