package org.balie.telephony.sip.agent;

import java.util.Optional;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.SipUri;

/// The body of an INVITE that says where its caller is: the session description, and beside it the
/// location, to which the header refers (RFC 6442 sections 3.2 and 4.1).
final class LocatedBody {
    private static final String LINE = "\r\n";

    private final String boundary;
    private final String contentId;
    private final String location;

    /// @param name of this one body, of letters and digits
    /// @param caller whose location it is
    LocatedBody(String name, String host, SipUri caller, String place) {
        boundary = "part-" + name;
        contentId = name + "@" + host;
        location = PersonLocation.document(caller, place);
    }

    /// What the header of the INVITE says: where the location is, and that whoever carries the call
    /// may choose its way by it, as is wanted in an emergency.
    void describe(Headers.Builder headers) {
        headers.add(HeaderName.GEOLOCATION, "<cid:" + contentId + ">")
                .add(HeaderName.GEOLOCATION_ROUTING, "yes")
                .add(HeaderName.CONTENT_TYPE, "multipart/mixed;boundary=" + boundary);
    }

    String text(Optional<Sdp> offer) {
        String session = offer.map(each -> part("application/sdp", "", each.text())).orElse("");
        String where =
                part("application/pidf+xml", "Content-ID: <" + contentId + ">" + LINE, location);
        return session + where + "--" + boundary + "--" + LINE;
    }

    private String part(String type, String more, String content) {
        return "--%s%sContent-Type: %s%s%s%s%s%s"
                .formatted(boundary, LINE, type, LINE, more, LINE, content, LINE);
    }
}
