package org.balie.telephony.sip;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/// A running SIP stack.
public interface SipStack extends AutoCloseable {

    /// Where it listens, with the ports that were free.
    List<SipSettings.Point> points();

    /// The thread on which listeners are told. What is done there holds up all of SIP.
    Executor loop();

    /// Makes a call. Even a call that can't be made is told to the listener, later.
    OutgoingCall call(CallRequest request, OutgoingCall.Listener listener);

    /// Goes on with a dialog of a process that is no more.
    SipDialog restore(DialogSnapshot snapshot, SipDialog.Listener listener);

    /// The dialog of this name, if this stack has it.
    Optional<SipDialog> dialog(DialogId id);

    /// A resource has become another: whoever watches it is told, after [Lamps#state] was asked.
    void lampChanged(String resource);

    /// Which trunks there are from now on. What stayed the same goes on undisturbed.
    void trunks(Collection<Trunk> trunks);

    /// Telephones that another replica has served are served here from now on, with what it had
    /// kept of their registrations. What was heard here since counts for more.
    void adopt(Collection<Binding> kept);

    /// Another replica serves these telephones: what was registered here is forgotten here, and
    /// stays kept.
    void leave(Collection<DeviceName> devices);

    /// Takes a telephone's registrations, subscriptions and connections away: it was deleted, or
    /// its password is another.
    void forget(DeviceName device);

    /// What is under way; 0 everywhere is silence. Completed on the event loop.
    CompletionStage<Load> load();

    /// @param transactions requests of either side, with those that only linger for what the
    ///   network may still bring
    /// @param calls that nobody has answered yet
    /// @param dialogs with those that still ring here
    /// @param connections of TCP and TLS
    record Load(int transactions, int calls, int dialogs, int connections) {}

    /// No new calls and registrations (503 with Retry-After), while calls under way go on.
    void drain();

    /// Ends without hanging up: dialogs are the owner's, who may restore them elsewhere. Bindings
    /// stay kept.
    @Override
    void close();
}
