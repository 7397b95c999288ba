package org.balie.telephony.media.dtls;

import org.balie.telephony.media.srtp.MasterKey;

/// What becomes of a [DtlsAssociation], told on a thread of its own.
public interface DtlsEvents {
    /// A datagram to be sent to the far end. The array is used again after this returned.
    void send(byte[] datagram, int offset, int length);

    /// The handshake is over and the far end has the certificate that it should have.
    ///
    /// @param inbound what the far end encrypts with
    /// @param outbound what we encrypt with
    void established(MasterKey inbound, MasterKey outbound);

    /// It is over, once and at last: refused, timed out, closed by the far end or by us.
    void over(DtlsEnd end);
}
