package org.balie.telephony.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The messages of RFC 4475, written down as that RFC prints them: its marks of section 2.1 stand
/// for what a page can't show, lines end as lines of text do, and `<length>` is the body's.
final class Torture {

    private static final Path FOLDER = Path.of("src/test/resources/rfc4475");
    private static final Pattern ONE_LINE =
            Pattern.compile("<allOneLine>\n(.*?)\n</allOneLine>", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<hex>([0-9a-fA-F]+)</hex>");
    private static final Pattern REPEAT =
            Pattern.compile("<repeat count=\"?([0-9]+)\"?>(.*?)</repeat>");

    private Torture() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (Path each : files.toList()) {
                String name = String.valueOf(each.getFileName()).replace(".sip", "");
                all.put(name, message(Files.readString(each, StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    private static byte[] message(String page) {
        String text = ONE_LINE.matcher(page).replaceAll(found -> literal(joined(found)));
        text = REPEAT.matcher(text).replaceAll(found -> literal(repeated(found)));
        text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        text = HEX.matcher(text).replaceAll(found -> literal(bytes(found)));
        text = text.replace("\n", "\r\n");
        int end = text.indexOf("\r\n\r\n");
        int body = end < 0 ? 0 : text.length() - end - 4;
        return text.replace("<length>", Integer.toString(body))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String literal(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String joined(MatchResult found) {
        return found.group(1).replace("\n", "");
    }

    private static String repeated(MatchResult found) {
        return found.group(2).repeat(Integer.parseInt(found.group(1)));
    }

    private static String bytes(MatchResult found) {
        byte[] raw = HexFormat.of().parseHex(found.group(1));
        return new String(raw, StandardCharsets.ISO_8859_1);
    }
}
