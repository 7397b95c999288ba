package org.balie.telephony.sip.agent;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.SipDialog.ReferOutcome;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.ClientUser;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// Transfers in a dialog, either way (RFC 3515), with the subscription that comes with them.
final class Referring {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int MOST = 4;
    private static final String FRAGMENT = "message/sipfrag;version=2.0";

    private final AgentParts parts;
    private final DialogLeg dialog;
    private final Map<Long, ReferOutcome> ours = new HashMap<>();
    private final Set<Asked> theirs = new HashSet<>();

    Referring(AgentParts parts, DialogLeg dialog) {
        this.parts = parts;
        this.dialog = dialog;
    }

    // -- ours

    void refer(NameAddress target, Optional<Replaces> replaces, ReferOutcome outcome) {
        if (ours.size() >= MOST) {
            outcome.refused(Refusal.of(491, "Request Pending"));
            return;
        }
        String referTo = NameAddress.of(with(target.uri(), replaces)).toString();
        long[] sequence = new long[1];
        sequence[0] =
                dialog.requests()
                        .send(
                                Method.REFER,
                                headers ->
                                        headers.add(HeaderName.REFER_TO, referTo)
                                                .add(
                                                        HeaderName.REFERRED_BY,
                                                        dialog.snapshot().localAddress()),
                                Optional.empty(),
                                new Answered(sequence, outcome));
        ours.put(sequence[0], outcome);
        parts.station().timers().after(LONGEST, () -> refused(sequence[0], Refusal.NO_ANSWER));
    }

    private static SipUri with(SipUri uri, Optional<Replaces> replaces) {
        return new SipUri(
                uri.scheme(),
                uri.user(),
                uri.host(),
                uri.port(),
                uri.parameters(),
                replaces.map(
                        each ->
                                "Replaces="
                                        + URLEncoder.encode(
                                                each.toString(), StandardCharsets.UTF_8)));
    }

    private void refused(long sequence, Refusal refusal) {
        ReferOutcome outcome = ours.remove(sequence);
        if (outcome != null) {
            outcome.refused(refusal);
        }
    }

    private final class Answered implements ClientUser {
        private final long[] sequence;
        private final ReferOutcome outcome;

        Answered(long[] sequence, ReferOutcome outcome) {
            this.sequence = sequence;
            this.outcome = outcome;
        }

        @Override
        public void responded(SipResponse response) {
            if (response.isSuccess()) {
                // A challenge may have raised the number by which NOTIFYs name it.
                if (ours.remove(sequence[0], outcome)) {
                    sequence[0] = response.cseq().number();
                    ours.put(sequence[0], outcome);
                }
            } else if (!response.isProvisional()) {
                refused(sequence[0], Refusals.of(response));
                dialog.isLostBy(response.code());
            }
        }

        @Override
        public void timedOut() {
            refused(sequence[0], Refusal.NO_ANSWER);
            dialog.isLostBy(408);
        }

        @Override
        public void undeliverable() {
            timedOut();
        }
    }

    /// A NOTIFY on how a transfer of ours goes on.
    void notified(ServerTransaction transaction) {
        SipRequest notify = transaction.request();
        String event = notify.headers().first(HeaderName.EVENT).orElse("");
        Optional<Long> sequence = event.startsWith("refer") ? which(notify) : Optional.empty();
        ReferOutcome outcome = sequence.map(ours::get).orElse(null);
        if (sequence.isEmpty() || outcome == null) {
            transaction.respond(481, "Subscription Does Not Exist");
            return;
        }
        transaction.respond(200, "OK");
        boolean last =
                notify.headers()
                        .first(HeaderName.SUBSCRIPTION_STATE)
                        .orElse("")
                        .startsWith("terminated");
        Optional<int[]> code = code(notify.bodyText());
        if (last || code.map(each -> each[0] >= 200).orElse(false)) {
            ours.remove(sequence.get());
        }
        code.ifPresent(each -> outcome.progress(each[0], phrase(notify.bodyText())));
        if (last && code.map(each -> each[0] < 200).orElse(true)) {
            // They will not tell how it ended.
            outcome.refused(Refusal.NO_ANSWER);
        }
    }

    private Optional<Long> which(SipRequest notify) {
        Optional<String> id = notify.parametersOf(HeaderName.EVENT).value("id");
        if (id.isPresent() && id.get().matches("[0-9]{1,10}")) {
            return Optional.of(Long.parseLong(id.get()));
        }
        return ours.keySet().stream().findFirst();
    }

    private static Optional<int[]> code(String fragment) {
        return fragment.matches("(?s)SIP/2\\.0 [1-6][0-9]{2}.*")
                ? Optional.of(new int[] {Integer.parseInt(fragment.substring(8, 11))})
                : Optional.empty();
    }

    private static String phrase(String fragment) {
        int end = fragment.indexOf('\r');
        String line = end < 0 ? fragment : fragment.substring(0, end);
        return line.length() > 12 ? line.substring(12).strip() : "";
    }

    // -- theirs

    void received(ServerTransaction transaction) {
        SipRequest refer = transaction.request();
        Optional<NameAddress> target = refer.address(HeaderName.REFER_TO);
        if (target.isEmpty()) {
            transaction.respond(400, "Refer-To Is Missing");
        } else if (dialog.isEarly() || theirs.size() >= MOST) {
            transaction.respond(403, "Forbidden");
        } else {
            boolean silent =
                    refer.headers()
                            .first("Refer-Sub")
                            .filter(each -> each.strip().startsWith("false"))
                            .isPresent();
            Asked asked = new Asked(refer, target.get(), silent);
            transaction.respond(
                    202,
                    "Accepted",
                    headers ->
                            silent
                                    ? headers.add("Refer-Sub", "false")
                                    : headers.add(
                                            HeaderName.CONTACT, dialog.snapshot().localContact()),
                    Optional.empty());
            theirs.add(asked);
            asked.tell(100, "Trying");
            dialog.listener().referred(dialog, asked);
        }
    }

    private static Optional<Replaces> replacesIn(SipUri uri) {
        for (String each : uri.headers().orElse("").split("&", 20)) {
            if (each.regionMatches(true, 0, "Replaces=", 0, 9)) {
                return Optional.of(Replaces.parse(decoded(each.substring(9))));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            // A plus is a plus in a SIP URI, not a blank.
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("bad escape in Refer-To");
        }
    }

    void stop() {
        Set.copyOf(theirs).forEach(Asked::close);
        Map<Long, ReferOutcome> open = Map.copyOf(ours);
        ours.clear();
        open.values().forEach(each -> each.refused(Refusal.CANCELLED));
    }

    private final class Asked implements SipDialog.Referral {
        private final SipRequest refer;
        private final NameAddress target;
        private final Optional<Replaces> replaces;
        private final boolean silent;
        private final Scheduled deadline;

        Asked(SipRequest refer, NameAddress target, boolean silent) {
            this.refer = refer;
            this.target = target;
            this.replaces = replacesIn(target.uri());
            this.silent = silent;
            deadline = parts.station().timers().after(LONGEST, () -> tell(408, "Request Timeout"));
        }

        @Override
        public NameAddress target() {
            return NameAddress.of(target.displayName().orElse(""), target.uri().asRequestUri());
        }

        @Override
        public Optional<Replaces> replaces() {
            return replaces;
        }

        @Override
        public Optional<SipDialog> replaced() {
            return replaces().flatMap(each -> parts.dialogs().find(each).map(leg -> leg));
        }

        @Override
        public Optional<NameAddress> referredBy() {
            return refer.address(HeaderName.REFERRED_BY);
        }

        @Override
        public void progress(int code, String phrase) {
            parts.station().loop().execute(() -> tell(code, phrase));
        }

        private void tell(int code, String phrase) {
            if (!theirs.contains(this) || dialog.isOver()) {
                return;
            }
            boolean last = code >= 200;
            if (!silent) {
                dialog.requests()
                        .send(
                                Method.NOTIFY,
                                headers ->
                                        headers.add(
                                                        HeaderName.EVENT,
                                                        "refer;id=" + refer.cseq().number())
                                                .add(
                                                        HeaderName.SUBSCRIPTION_STATE,
                                                        last
                                                                ? "terminated;reason=noresource"
                                                                : "active;expires="
                                                                        + LONGEST.toSeconds())
                                                .add(HeaderName.CONTENT_TYPE, FRAGMENT),
                                Optional.of("SIP/2.0 " + code + " " + phrase + "\r\n"),
                                new Finally(() -> {}));
            }
            if (last) {
                close();
            }
        }

        private void close() {
            theirs.remove(this);
            deadline.cancel();
        }
    }
}
