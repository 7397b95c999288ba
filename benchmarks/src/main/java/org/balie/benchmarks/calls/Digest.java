package org.balie.benchmarks.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a telephone proves its password: MD5 with `qop=auth` (RFC 2617 section 3.2.2).
final class Digest {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    private Digest() {}

    /// The header line that answers a challenge to a REGISTER.
    static String proof(String challenge, String user, String secret, String uri) {
        Map<String, String> asked = parameters(challenge);
        String realm = asked.getOrDefault("realm", "");
        String nonce = asked.getOrDefault("nonce", "");
        String ours = md5(nonce + user).substring(0, 16);
        String who = md5(user + ":" + realm + ":" + secret);
        String what = md5("REGISTER:" + uri);
        String response = md5(who + ":" + nonce + ":00000001:" + ours + ":auth:" + what);
        return "Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", "
                        .formatted(user, realm, nonce, uri)
                + "response=\"%s\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"%s\"\r\n"
                        .formatted(response, ours);
    }

    private static Map<String, String> parameters(String message) {
        Map<String, String> found = new HashMap<>();
        for (String line : message.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("www-authenticate:")) {
                Matcher each = PARAMETER.matcher(line);
                while (each.find()) {
                    String quoted = each.group(2);
                    found.put(
                            each.group(1).toLowerCase(Locale.ROOT),
                            quoted == null ? each.group(3) : quoted);
                }
            }
        }
        return found;
    }

    static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
