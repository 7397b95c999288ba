package org.balie.telephony.media.rtp;

/// Is told what stands in a compound packet, in its order.
interface RtcpVisitor {

    /// @param middle the middle 32 bits of the NTP timestamp of a sender report
    void senderReport(int ssrc, int middle);

    /// @param about whose packets it tells of
    /// @param lost in all, as the reporter sees it; may be negative
    /// @param lastReport the middle of our last sender report that was heard there; 0: none
    /// @param delay since that, in 2^-16 s
    void block(int about, int lost, int lastReport, int delay);

    void bye(int ssrc);
}
