package org.balie.benchmarks.calls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.balie.benchmarks.Latencies;

/// Makes calls over UDP at a fixed pace, whether or not earlier ones are answered, keeps each for
/// two seconds and hangs up. It takes the times itself: the clock of `sipp` has a grain of 4 ms.
///
/// One thread for everything; a message is stamped when it is read.
final class Caller {
    private static final Duration TALK = Duration.ofSeconds(2);

    /// What a switch is given to end the calls of a run.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /// RFC 3261 section 17.1.1.1.
    private static final long T1 = Duration.ofMillis(500).toNanos();

    private static final long T2 = Duration.ofSeconds(4).toNanos();
    private static final int SOCKET_BUFFER = 8 << 20;
    private static final int LARGEST = 65_535;

    /// What a run came to.
    ///
    /// @param ringing from INVITE to 180
    /// @param answered from INVITE to 200
    /// @param failures how often what went wrong, by what it was
    record Run(
            int calls,
            int completed,
            Latencies ringing,
            Latencies answered,
            Map<String, Integer> failures,
            int repeated) {}

    private enum Step {
        INVITED,
        RINGING,
        TALKING,
        LEAVING,
        OVER
    }

    private static final class Call {
        final int number;
        final String called;
        final long began;
        Step step = Step.INVITED;
        boolean rang;
        byte[] last;
        byte[] acknowledgement = {};
        long pause = T1;

        Call(int number, String called, byte[] invite, long began) {
            this.number = number;
            this.called = called;
            this.last = invite;
            this.began = began;
        }
    }

    /// When a call has something to do.
    private record Due(long at, Call call, Step in, byte[] repeats) {}

    private final DatagramChannel channel;
    private final Selector selector;
    private final InetSocketAddress there;
    private final CallMessages messages;
    private final IntFunction<String> numbers;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final Latencies ringing = new Latencies();
    private final Latencies answered = new Latencies();
    private final Map<String, Integer> failures = new TreeMap<>();
    private Call[] calls = {};
    private int completed;
    private int over;
    private int repeated;

    private Caller(
            DatagramChannel channel,
            Selector selector,
            InetSocketAddress there,
            CallMessages messages,
            IntFunction<String> numbers) {
        this.channel = channel;
        this.selector = selector;
        this.there = there;
        this.messages = messages;
        this.numbers = numbers;
    }

    /// Makes calls to `target` for so long, and waits for their ends.
    ///
    /// @param here where the caller is
    /// @param run tells its calls from those of other runs
    static Run drive(
            InetSocketAddress here, Switch target, String run, int perSecond, Duration length)
            throws IOException {
        try (DatagramChannel channel = DatagramChannel.open();
                Selector selector = Selector.open()) {
            channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
            channel.setOption(java.net.StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
            channel.bind(here);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            var messages = new CallMessages(here, target.address(), run);
            var caller = new Caller(channel, selector, target.address(), messages, target::number);
            return caller.drive(perSecond, length);
        }
    }

    private Run drive(int perSecond, Duration length) throws IOException {
        int all = Math.toIntExact(perSecond * length.toSeconds());
        calls = new Call[all];
        long began = System.nanoTime();
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        long end = began + length.plus(TALK).plus(PATIENCE).toNanos();
        int made = 0;
        while (over < all && System.nanoTime() - end < 0) {
            long now = System.nanoTime();
            while (made < all && began + made * between - now <= 0) {
                call(made++);
            }
            act();
            long next = made < all ? began + made * between : end;
            Due first = due.peek();
            await(first == null ? next : Math.min(next, first.at));
        }
        for (Call call : calls) {
            if (call == null || call.step != Step.OVER) {
                failed(call == null ? "never made" : "left " + call.step);
            }
        }
        return new Run(all, completed, ringing, answered, failures, repeated);
    }

    private void failed(String why) {
        failures.merge(why, 1, Integer::sum);
    }

    private void call(int number) throws IOException {
        String called = numbers.apply(number);
        byte[] invite = messages.invite(number, called);
        Call call = new Call(number, called, invite, System.nanoTime());
        calls[number] = call;
        send(invite);
        repeat(call);
    }

    private void send(byte[] message) throws IOException {
        channel.send(ByteBuffer.wrap(message), there);
    }

    private void repeat(Call call) {
        due.add(new Due(System.nanoTime() + call.pause, call, call.step, call.last));
        call.pause = Math.min(call.pause * 2, T2);
    }

    private void act() throws IOException {
        Due next = due.peek();
        while (next != null && next.at - System.nanoTime() <= 0) {
            due.remove();
            Call call = next.call;
            if (call.step != next.in) {
                // It has gone on since.
            } else if (call.step == Step.TALKING) {
                call.step = Step.LEAVING;
                call.pause = T1;
                send(call.last);
                repeat(call);
            } else {
                repeated++;
                send(next.repeats);
                repeat(call);
            }
            next = due.peek();
        }
    }

    private void await(long until) throws IOException {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis > 0) {
            selector.select(millis);
        } else {
            selector.selectNow();
        }
        selector.selectedKeys().clear();
        buffer.clear();
        while (channel.receive(buffer) != null) {
            long now = System.nanoTime();
            buffer.flip();
            String text = StandardCharsets.ISO_8859_1.decode(buffer).toString();
            var message = SipAnswer.read(text);
            if (message.isPresent()) {
                received(message.get(), text, now);
            }
            buffer.clear();
        }
    }

    private void received(SipAnswer message, String text, long now) throws IOException {
        Call call = callOf(message);
        if (message.isRequest()) {
            if (!message.isOf("ACK")) {
                send(SipAnswer.agreeing(text).getBytes(StandardCharsets.ISO_8859_1));
            }
            if (call != null && message.isOf("BYE") && call.step != Step.OVER) {
                end(call, "hung up on");
            }
        } else if (call != null && message.isOf("INVITE")) {
            invited(call, message, now);
        } else if (call != null && message.isOf("BYE") && message.code() >= 200) {
            if (call.step == Step.LEAVING) {
                end(call, message.code() == 200 ? "" : "BYE " + message.code());
            }
        }
    }

    private void invited(Call call, SipAnswer message, long now) throws IOException {
        if (message.code() < 200) {
            // No more repeating; the switch has it (section 17.1.1.2).
            call.step = call.step == Step.INVITED ? Step.RINGING : call.step;
            if (message.code() == 180 && !call.rang) {
                call.rang = true;
                ringing.record(now - call.began);
            }
        } else if (message.code() >= 300) {
            send(messages.acknowledgeRefusal(call.number, call.called, message));
            if (call.step == Step.INVITED || call.step == Step.RINGING) {
                end(call, "INVITE " + message.code());
            }
        } else if (call.step == Step.INVITED || call.step == Step.RINGING) {
            answered.record(now - call.began);
            call.acknowledgement = messages.acknowledge(call.number, message);
            send(call.acknowledgement);
            call.step = Step.TALKING;
            call.last = messages.bye(call.number, message);
            due.add(new Due(now + TALK.toNanos(), call, Step.TALKING, call.last));
        } else {
            // The ACK was lost, or came late.
            send(call.acknowledgement);
        }
    }

    /// @param why empty when it ended as it should
    private void end(Call call, String why) {
        call.step = Step.OVER;
        over++;
        if (why.isEmpty()) {
            completed++;
        } else {
            failed(why);
        }
    }

    private @org.jspecify.annotations.Nullable Call callOf(SipAnswer message) {
        int at = message.callId().indexOf('@');
        if (at <= 0 || !message.callId().substring(0, at).matches("[0-9]{1,7}")) {
            return null;
        }
        int number = Integer.parseInt(message.callId().substring(0, at));
        return number < calls.length && message.callId().equals(messages.callId(number))
                ? calls[number]
                : null;
    }
}
