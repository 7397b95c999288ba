package org.balie.telephony.sip.message;

import java.util.Optional;

/// A name, a URI and parameters, as From, To, Contact, Route, Refer-To and others have them.
///
/// @param displayName empty where there is none
public record NameAddress(Optional<String> displayName, SipUri uri, Parameters parameters) {

    public static NameAddress of(SipUri uri) {
        return new NameAddress(Optional.empty(), uri, Parameters.NONE);
    }

    public static NameAddress of(String displayName, SipUri uri) {
        return new NameAddress(
                Optional.of(displayName).filter(name -> !name.isBlank()), uri, Parameters.NONE);
    }

    /// @throws MalformedMessage when it is none
    public static NameAddress parse(String text) {
        return ValueParser.nameAddress(text);
    }

    public Optional<String> tag() {
        return parameters.value("tag");
    }

    public NameAddress withTag(String tag) {
        return with(parameters.with("tag", tag));
    }

    public NameAddress with(Parameters next) {
        return new NameAddress(displayName, uri, next);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(64);
        displayName.ifPresent(
                name -> {
                    Quoting.writeQuoted(out, name);
                    out.append(' ');
                });
        out.append('<');
        uri.writeTo(out);
        out.append('>');
        parameters.writeTo(out);
        return out.toString();
    }
}
