package org.balie.telephony.sip.transaction;

import java.util.Set;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.SipMessage;

/// A message and where it came from.
///
/// @param flow leads back to the sender
/// @param certified names that the sender's certificate proves; none but over TLS
public record Arrived(SipMessage message, Flow flow, Set<String> certified) {}
