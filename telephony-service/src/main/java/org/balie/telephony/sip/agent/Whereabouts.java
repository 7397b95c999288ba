package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.Wire;

/// Where the telephone of a dialog is now: it is called back where it was heard last, and when that
/// connection is gone, on the one on which it has registered since (RFC 5626 section 5.3).
public final class Whereabouts {

    private final Directory directory;
    private final Wire wire;

    public Whereabouts(Directory directory, Wire wire) {
        this.directory = directory;
        this.wire = wire;
    }

    /// @return the flow where the dialog's far end was heard last, unless it has a better one
    public Flow of(DialogSnapshot dialog) {
        Flow last = dialog.flow();
        if (wire.isOpen(last) || !(dialog.peer() instanceof Peer.Device(var device))) {
            return last;
        }
        List<Binding> living =
                directory.bindings(device).stream()
                        .filter(each -> wire.isOpen(each.flow()))
                        .toList();
        SipUri contact = SipUri.parse(dialog.remoteTarget());
        return first(living, each -> each.contact().isSameAs(contact))
                .or(() -> first(living, each -> isNextTo(last, each.flow())))
                .or(() -> first(living, each -> each.flow().host().equals(last.host())))
                .orElse(last);
    }

    private static boolean isNextTo(Flow one, Flow other) {
        return one.host().equals(other.host()) && one.transport() == other.transport();
    }

    private static Optional<Flow> first(List<Binding> bindings, Predicate<Binding> which) {
        return bindings.stream().filter(which).findFirst().map(Binding::flow);
    }
}
