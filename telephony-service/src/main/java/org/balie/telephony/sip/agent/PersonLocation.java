package org.balie.telephony.sip.agent;

import org.balie.telephony.sip.message.SipUri;

/// Where a person is, as a PIDF-LO document (RFC 4119, RFC 5491). What is known is a line that an
/// administrator wrote; so it is the one civic element that takes any words, `LOC` (RFC 5139), and
/// nothing is guessed of street or town.
final class PersonLocation {
    private PersonLocation() {}

    static String document(SipUri person, String place) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <presence xmlns="urn:ietf:params:xml:ns:pidf"
                 xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
                 xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"
                 xmlns:gbp="urn:ietf:params:xml:ns:pidf:geopriv10:basicPolicy"
                 xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr"
                 entity="%s">
                <dm:person id="caller">
                <gp:geopriv>
                <gp:location-info>
                <ca:civicAddress><ca:LOC>%s</ca:LOC></ca:civicAddress>
                </gp:location-info>
                <gp:usage-rules>
                <gbp:retransmission-allowed>true</gbp:retransmission-allowed>
                </gp:usage-rules>
                <gp:method>Manual</gp:method>
                </gp:geopriv>
                </dm:person>
                </presence>
                """
                .formatted(escaped(person.toString()), escaped(place));
    }

    /// What XML 1.0 does not take at all is left out.
    private static String escaped(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints().filter(PersonLocation::isCharacter).forEach(each -> escape(each, text));
        return text.toString();
    }

    private static boolean isCharacter(int point) {
        boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
        boolean none = point == 0xfffe || point == 0xffff;
        return !control && !none && !(point >= 0xd800 && point <= 0xdfff);
    }

    private static void escape(int point, StringBuilder into) {
        switch (point) {
            case '&' -> into.append("&amp;");
            case '<' -> into.append("&lt;");
            case '>' -> into.append("&gt;");
            case '"' -> into.append("&quot;");
            default -> into.appendCodePoint(point);
        }
    }
}
