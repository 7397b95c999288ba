package org.balie.telephony.sip.transaction;

import java.util.Optional;
import java.util.function.Consumer;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.SipMessage;

/// Brings messages to where they go.
public interface Wire {

    /// @param undeliverable run later, never during this call, when it turns out that the message
    ///   can't have arrived; not every loss is noticed
    void send(SipMessage message, Flow flow, Runnable undeliverable);

    /// How we call ourselves in a Via: `host:port`.
    SentBy sentBy(Transport transport);

    /// Whether there is a way to send by this.
    boolean speaks(Transport transport);

    /// Finds the address of a host: at once for an address, else later, on the event loop.
    void resolve(String host, Consumer<Optional<String>> found);

    /// Whether messages can go there without a new connection; always, where there are none.
    boolean isOpen(Flow flow);

    /// Ends a connection.
    void disconnect(Flow flow);

    record SentBy(String host, int port) {}
}
