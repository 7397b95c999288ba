package org.balie.telephony.media.run;

import org.balie.telephony.media.TerminationId;

/// What a context does with those who talk to nobody: it plays something to them, or takes the
/// message of one. Belongs to the bridge's thread.
sealed interface Solo permits Playing, MessageTaking {
    boolean isWith(TerminationId termination);

    /// There is something to be heard, now or as soon as the termination can hear.
    boolean sounds();

    /// What the termination says is wanted.
    boolean listens();

    /// Fills the next frame of what they hear.
    ///
    /// @return whether there was anything
    boolean sound(short[] frame);

    /// The next frame of what it says.
    void said(short[] frame);

    /// The termination has left.
    void gone();

    /// Something else is to be heard from now on.
    void end();
}
