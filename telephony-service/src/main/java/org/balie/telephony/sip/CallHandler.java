package org.balie.telephony.sip;

/// Takes the calls that come in.
@FunctionalInterface
public interface CallHandler {

    /// A call from a telephone that proved who it is, or from a trunk; all others were refused
    /// before. `100 Trying` has been sent. Whoever neither answers nor refuses within
    /// [SipSettings.Limits#ringing()] refuses with 408.
    ///
    /// @return who is told what becomes of it
    IncomingCall.Listener called(IncomingCall call);
}
