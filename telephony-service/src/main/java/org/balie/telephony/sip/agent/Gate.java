package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.digest.Authenticator;
import org.balie.telephony.sip.digest.Verdict;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.Via;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// Finds out who sends a request, and refuses it for whoever can't prove it.
public final class Gate {

    private final Directory directory;
    private final Authenticator authenticator;
    private final Predicate<String> trusted;

    /// @param trusted whether a proxy of ours stands at a literal address
    public Gate(Directory directory, Authenticator authenticator, Predicate<String> trusted) {
        this.directory = directory;
        this.authenticator = authenticator;
        this.trusted = trusted;
    }

    /// A trunk by where it sends from, a telephone by its password.
    ///
    /// @param then run when somebody is known and the request still waits for its response
    void whoIs(ServerTransaction transaction, Consumer<Peer> then) {
        Optional<Trunk> trunk = directory.trunkAt(transaction.flow(), transaction.certified());
        if (trunk.isPresent()) {
            then.accept(new Peer.Trunk(trunk.get().name()));
        } else {
            device(transaction, device -> then.accept(new Peer.Device(device)));
        }
    }

    /// @param then told which telephone has proven itself
    public void device(ServerTransaction transaction, Consumer<DeviceName> then) {
        authenticator.check(
                transaction.request(),
                origin(transaction),
                verdict -> {
                    if (!transaction.isOpen()) {
                        return;
                    }
                    switch (verdict) {
                        case Verdict.Proven(var device) -> then.accept(device);
                        case Verdict.Challenged(var challenges) ->
                                transaction.respond(
                                        401,
                                        "Unauthorized",
                                        headers ->
                                                headers.addAll(
                                                        HeaderName.WWW_AUTHENTICATE, challenges),
                                        Optional.empty());
                        case Verdict.Locked() -> transaction.respond(403, "Forbidden");
                        case Verdict.Unknown() ->
                                transaction.respond(
                                        503,
                                        "Service Unavailable",
                                        headers -> headers.add(HeaderName.RETRY_AFTER, 5),
                                        Optional.empty());
                    }
                });
    }

    /// From where a request came before proxies of ours passed it on, as they wrote it down (RFC
    /// 3261 section 18.2.1): whoever guesses passwords there must not lock out everybody else
    /// behind them.
    private String origin(ServerTransaction transaction) {
        String source = transaction.flow().host();
        if (!trusted.test(source)) {
            return source;
        }
        // The first hop is the proxy that sent it to us; before it stands our edge, where it came
        // to one.
        List<String> hops = transaction.request().headers().all(HeaderName.VIA);
        int known = transaction.flow().edge().isPresent() ? 2 : 1;
        for (String each : hops.subList(Math.min(known, hops.size()), hops.size())) {
            try {
                Via hop = Via.parse(each);
                source = hop.parameters().value("received").orElse(hop.host());
            } catch (MalformedMessage _) {
                return source;
            }
            if (!trusted.test(source)) {
                return source;
            }
        }
        return source;
    }

    /// A request in a dialog has to come from where that dialog's far end is, or prove itself:
    /// whoever only knows a dialog's names can't end it.
    void inDialog(ServerTransaction transaction, Peer peer, String known, Runnable then) {
        String source = transaction.flow().host();
        if (source.equals(known)) {
            then.run();
            return;
        }
        switch (peer) {
            case Peer.Device(var name) ->
                    device(
                            transaction,
                            proven -> {
                                if (proven.equals(name)) {
                                    then.run();
                                } else {
                                    transaction.respond(403, "Forbidden");
                                }
                            });
            case Peer.Trunk(var name) -> {
                boolean same =
                        directory
                                .trunkAt(transaction.flow(), transaction.certified())
                                .filter(each -> each.name().equals(name))
                                .isPresent();
                if (same) {
                    then.run();
                } else {
                    transaction.respond(403, "Forbidden");
                }
            }
            case Peer.Stranger() -> transaction.respond(403, "Forbidden");
        }
    }
}
