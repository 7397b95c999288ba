package org.balie.benchmarks.calls;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the caller says, as bytes on the wire (RFC 3261).
final class CallMessages {
    private static final String SDP =
            """
            v=0\r
            o=bench 1 1 IN IP4 %1$s\r
            s=-\r
            c=IN IP4 %1$s\r
            t=0 0\r
            m=audio 40000 RTP/AVP 8 0 101\r
            a=rtpmap:101 telephone-event/8000\r
            a=sendrecv\r
            """;

    private final InetSocketAddress here;
    private final InetSocketAddress there;
    private final String run;

    /// @param run tells the calls of one run from those of another
    CallMessages(InetSocketAddress here, InetSocketAddress there, String run) {
        this.here = here;
        this.there = there;
        this.run = run;
    }

    String callId(int call) {
        return call + "@" + run;
    }

    byte[] invite(int call, String number) {
        String body = SDP.formatted(host(here));
        String uri = "sip:" + number + "@" + address(there);
        return bytes(
                "INVITE "
                        + uri
                        + " SIP/2.0\r\n"
                        + common(call, "invite", "<" + uri + ">", "1 INVITE")
                        + "Contact: <sip:caller@"
                        + address(here)
                        + ">\r\nContent-Type: application/sdp\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    /// Of a 200, after which the dialog's route is the way (section 13.2.2.4).
    byte[] acknowledge(int call, SipAnswer answer) {
        return inDialog(call, answer, "ACK", "ack", "1 ACK");
    }

    /// Of anything else, within the transaction (section 17.1.1.3).
    byte[] acknowledgeRefusal(int call, String number, SipAnswer answer) {
        return bytes(
                "ACK sip:"
                        + number
                        + "@"
                        + address(there)
                        + " SIP/2.0\r\n"
                        + common(call, "invite", answer.to(), "1 ACK")
                        + "Content-Length: 0\r\n\r\n");
    }

    byte[] bye(int call, SipAnswer answer) {
        return inDialog(call, answer, "BYE", "bye", "2 BYE");
    }

    private byte[] inDialog(
            int call, SipAnswer answer, String method, String branch, String sequence) {
        StringBuilder routes = new StringBuilder();
        List<String> recorded = answer.recordRoutes();
        for (String route : recorded.reversed()) {
            routes.append("Route: ").append(route).append("\r\n");
        }
        return bytes(
                method
                        + " "
                        + answer.contact()
                        + " SIP/2.0\r\n"
                        + common(call, branch, answer.to(), sequence)
                        + routes
                        + "Content-Length: 0\r\n\r\n");
    }

    private String common(int call, String branch, String to, String sequence) {
        return "Via: SIP/2.0/UDP "
                + address(here)
                + ";branch=z9hG4bK-"
                + run
                + "-"
                + call
                + "-"
                + branch
                + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:+31612345678@"
                + host(here)
                + ">;tag=c"
                + call
                + "\r\nTo: "
                + to
                + "\r\nCall-ID: "
                + callId(call)
                + "\r\nCSeq: "
                + sequence
                + "\r\n";
    }

    private static String host(InetSocketAddress address) {
        return address.getAddress().getHostAddress();
    }

    private static String address(InetSocketAddress address) {
        return host(address) + ":" + address.getPort();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
