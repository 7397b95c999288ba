package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.Context.Adding;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings.Ports;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.junit.jupiter.api.Test;

class TerminationTest {

    @Test
    void a_telephone_that_holds_hears_nothing_and_hears_again_after_it() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.phone(500, Codec.PCMU);
            Termination termination = test.connect(call, "caller", caller);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(caller, agent);
            int port = caller.address().getPort();
            TestPart.agreed(termination.answer(caller.sdp("sendonly", port)));
            TalkTest.isDeaf(caller, agent);
            Waiting.until("quiet", () -> agent.isDeafTo(caller) || agent.hears(caller));
            TestPart.agreed(termination.answer(caller.sdp("sendrecv", port)));
            TalkTest.hears(caller, agent);
            TalkTest.hears(agent, caller);
            TalkTest.isOneStream(caller);
            TalkTest.isOneStream(agent);
        }
    }

    @Test
    void digits_are_told_and_dialled_but_not_passed_on() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            Phone agent = test.phone(700, Codec.PCMU);
            Termination termination = test.connect(call, "agent", agent);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(agent, caller);
            caller.dial("4*7#");
            Waiting.until("digits", () -> test.told(MediaEvent.Digit.class).count() == 4);
            assertEquals(
                    List.of('4', '*', '7', '#'),
                    test.told(MediaEvent.Digit.class).map(MediaEvent.Digit::digit).toList());
            assertEquals("", agent.keys.toString());
            termination.dial("1x9D");
            Waiting.until("dialled", () -> agent.keys.toString().equals("19D"));
            TalkTest.hears(agent, caller);
        }
    }

    @Test
    void who_says_nothing_for_long_is_lost_and_connected_again_when_it_speaks() {
        var patient = TestPart.patient(Duration.ofSeconds(1), Duration.ofSeconds(30));
        try (TestPart test = new TestPart(patient)) {
            Context call = test.context();
            Phone caller = test.in(call, "caller", 500, Codec.PCMU);
            test.await(MediaEvent.Connected.class);
            caller.hums = false;
            assertEquals(MediaEvent.Cause.SILENCE, test.await(MediaEvent.Lost.class).cause());
            caller.hums = true;
            Waiting.until("again", () -> test.told(MediaEvent.Connected.class).count() == 2);
            assertEquals(1, test.told(MediaEvent.Lost.class).count());
        }
    }

    @Test
    void two_terminations_of_ours_hear_each_other_as_telephones_would() {
        try (TestPart test = new TestPart()) {
            Context here = test.context();
            Context there = test.context();
            Termination out = TestPart.add(here, "out", TestPart.TELEPHONE);
            Termination in = TestPart.add(there, "in", TestPart.TELEPHONE);
            TestPart.agreed(out.accept(TestPart.agreed(in.answer(TestPart.agreed(out.offer())))));
            Phone one = test.in(here, "one", 500, Codec.PCMU);
            Phone other = test.in(there, "other", 700, Codec.PCMA);
            here.topology(TestPart.bothWays("one", "out"));
            there.topology(TestPart.bothWays("other", "in"));
            TalkTest.hears(one, other);
            TalkTest.hears(other, one);
        }
    }

    @Test
    void figures_tell_what_was_heard_and_said() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Phone caller = test.phone(500, Codec.PCMU);
            Termination termination = test.connect(call, "caller", caller);
            Phone agent = test.in(call, "agent", 700, Codec.PCMU);
            call.topology(TestPart.bothWays("caller", "agent"));
            TalkTest.hears(agent, caller);
            Waiting.until(
                    "figures",
                    () ->
                            termination.quality().received() > 20
                                    && termination.quality().sent() > 20);
            var quality = termination.quality();
            assertEquals(Optional.of(Codec.PCMU), quality.codec());
            assertEquals(0, quality.lost());
            assertTrue(quality.mos() > 3.5, quality.toString());
            Waiting.until("a report", () -> caller.reportsHeard > 0);
        }
    }

    @Test
    void ports_come_from_the_range_are_bounded_and_are_given_back() {
        try (TestPart test = new TestPart(TestPart.with(new Ports(42_000, 42_006)))) {
            Context call = test.context();
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 3; i++) {
                    Termination each = TestPart.add(call, "phone " + i, TestPart.TELEPHONE);
                    int port =
                            Integer.parseInt(
                                    Phone.found(
                                            "(?m)^m=audio (\\d+) ", TestPart.agreed(each.offer())));
                    assertTrue(port % 2 == 0 && port >= 42_000 && port < 42_006, "port " + port);
                }
                assertEquals(
                        new Adding.Refused(Refusal.LIMIT),
                        call.add(new TerminationId("one more"), TestPart.TELEPHONE));
                Termination single = TestPart.add(call, "browser", new Profile.Browser());
                assertSame(single, call.termination(single.id()).orElseThrow());
                call.terminations().forEach(each -> call.subtract(each.id()));
                Waiting.until("ports", () -> hasRoom(test, call));
            }
        }
    }

    private static boolean hasRoom(TestPart test, Context call) {
        for (int i = 0; i < 3; i++) {
            boolean added =
                    call.add(new TerminationId("try " + i), TestPart.TELEPHONE)
                            instanceof Adding.Added;
            if (!added) {
                call.terminations().forEach(each -> call.subtract(each.id()));
                return false;
            }
        }
        call.terminations().forEach(each -> call.subtract(each.id()));
        Waiting.pause(400);
        return test.part.load().terminations() == 0;
    }

    @Test
    void contexts_that_come_and_go_leave_nothing() {
        try (TestPart test = new TestPart(TestPart.with(2))) {
            MediaPart part = test.part;
            long before = openFiles();
            for (int round = 0; round < 4; round++) {
                List<Context> all = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    Context context = part.create(new ContextId("round " + round + " " + i));
                    all.add(context);
                    TestPart.agreed(TestPart.add(context, "a", TestPart.TELEPHONE).offer());
                    TestPart.agreed(TestPart.add(context, "b", new Profile.Browser()).offer());
                    context.topology(TestPart.bothWays("a", "b"));
                }
                assertEquals(50, part.load().contexts());
                assertEquals(100, part.load().terminations());
                all.forEach(Context::close);
            }
            assertEquals(0, part.load().contexts());
            assertEquals(0, part.load().terminations());
            Waiting.until("files closed", () -> openFiles() <= before + 2);
        }
    }

    private static long openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    @Test
    void what_is_over_refuses_and_has_no_effect() {
        try (TestPart test = new TestPart()) {
            Context call = test.context();
            Termination termination = TestPart.add(call, "a", TestPart.TELEPHONE);
            assertSame(termination, TestPart.add(call, "a", TestPart.TELEPHONE));
            Context other = test.context();
            call.close();
            assertEquals(
                    Refusal.OVER,
                    assertInstanceOf(Negotiation.Refused.class, termination.offer()).why());
            assertEquals(
                    new Adding.Refused(Refusal.OVER),
                    call.add(new TerminationId("b"), TestPart.TELEPHONE));
            other.adopt(termination, new TerminationId("a"));
            assertTrue(other.terminations().isEmpty());
            assertTrue(test.part.context(call.id()).isEmpty());
            assertSame(other, test.part.create(other.id()));
        }
    }
}
