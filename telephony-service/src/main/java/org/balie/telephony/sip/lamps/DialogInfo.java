package org.balie.telephony.sip.lamps;

import java.util.Locale;
import org.balie.telephony.sip.LampState;
import org.balie.telephony.sip.LampState.Held;
import org.balie.telephony.sip.LampState.Shown;
import org.balie.telephony.sip.LampState.Side;

/// Writes the document that tells of a resource's dialogs (RFC 4235 section 4). Always in full:
/// telephones lose track of differences.
final class DialogInfo {

    static final String TYPE = "application/dialog-info+xml";

    private DialogInfo() {}

    /// @param version one more than that of the document before, in the same subscription
    static String write(String entity, long version, LampState state) {
        StringBuilder out = new StringBuilder(512);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n")
                .append("<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"")
                .append(version)
                .append("\" state=\"full\" entity=\"")
                .append(escaped(entity))
                .append("\">\r\n");
        state.dialogs().forEach(each -> dialog(out, each));
        return out.append("</dialog-info>\r\n").toString();
    }

    private static void dialog(StringBuilder out, Shown dialog) {
        out.append("<dialog");
        attribute(out, "id", dialog.id());
        attribute(out, "call-id", dialog.callId());
        attribute(out, "local-tag", dialog.localTag());
        attribute(out, "remote-tag", dialog.remoteTag());
        attribute(out, "direction", word(dialog.direction()));
        out.append(">\r\n<state>").append(word(dialog.stage())).append("</state>\r\n");
        side(out, "local", dialog.local(), dialog.held());
        side(out, "remote", dialog.remote(), Held.NO);
        out.append("</dialog>\r\n");
    }

    private static void side(StringBuilder out, String name, Side side, Held held) {
        out.append('<').append(name).append("><identity");
        side.displayName().ifPresent(display -> attribute(out, "display", display));
        out.append('>').append(escaped(side.identity().toString())).append("</identity><target");
        attribute(out, "uri", side.target().toString());
        if (held == Held.YES) {
            out.append("><param pname=\"+sip.rendering\" pvalue=\"no\"/></target>");
        } else {
            out.append("/>");
        }
        out.append("</").append(name).append(">\r\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c < ' ' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
