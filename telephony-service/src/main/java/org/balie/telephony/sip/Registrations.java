package org.balie.telephony.sip;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Keeps what is registered, so that telephones can be called right after a restart, and is told of
/// it.
public interface Registrations {

    /// Asked once, at the start.
    CompletionStage<List<Binding>> kept();

    /// All that a telephone has now; an empty list: it can't be called any more, because it signed
    /// off, or its time was over, or its connection is gone. A REGISTER is answered when this has
    /// completed; if it fails, or takes longer than five seconds, with 503.
    CompletionStage<Void> keep(DeviceName device, List<Binding> bindings);
}
