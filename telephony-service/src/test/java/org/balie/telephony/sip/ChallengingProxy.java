package org.balie.telephony.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A provider's proxy (RFC 3261 section 22.3): it answers OPTIONS, asks for proof of every INVITE
/// by 407, and says busy to whoever has given it, forbidden to whoever has given a wrong one.
final class ChallengingProxy implements AutoCloseable {
    private static final Pattern COPIED = Pattern.compile("(?im)^(via|from|to|call-id|cseq):.*$");
    private static final Pattern PROOF = Pattern.compile("(?im)^proxy-authorization:.*$");
    private static final String NONCE = "nonce-of-the-proxy";

    private final DatagramSocket socket;

    ChallengingProxy() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[65_535], 65_535);
                socket.receive(packet);
                String request =
                        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                String answer = answer(request);
                if (!answer.isEmpty()) {
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static String answer(String request) {
        if (request.startsWith("OPTIONS ")) {
            return response("200 OK", request, "");
        }
        if (!request.startsWith("INVITE ")) {
            return "";
        }
        Matcher proof = PROOF.matcher(request);
        if (!proof.find()) {
            return response(
                    "407 Proxy Authentication Required",
                    request,
                    "Proxy-Authenticate: Digest realm=\"proxy\", nonce=\""
                            + NONCE
                            + "\", algorithm=MD5, qop=\"auth\"\r\n");
        }
        return response(isGood(proof.group()) ? "486 Busy Here" : "403 Forbidden", request, "");
    }

    private static boolean isGood(String proof) {
        String secret = md5("ada:proxy:secret-ada");
        String what = md5("INVITE:" + value(proof, "uri"));
        String expected =
                md5(
                        String.join(
                                ":",
                                secret,
                                NONCE,
                                value(proof, "nc"),
                                value(proof, "cnonce"),
                                "auth",
                                what));
        return value(proof, "username").equals("ada")
                && value(proof, "nonce").equals(NONCE)
                && value(proof, "response").equals(expected);
    }

    private static String value(String header, String name) {
        Matcher found = Pattern.compile("[ ,]" + name + "=\"?([^\",\r\n]*)").matcher(header);
        return found.find() ? found.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String response(String status, String request, String more) {
        String copied =
                COPIED.matcher(request)
                        .results()
                        .map(each -> each.group().strip())
                        .map(
                                line ->
                                        line.toLowerCase(Locale.ROOT).startsWith("to:")
                                                        && !line.contains(";tag=")
                                                ? line + ";tag=proxy"
                                                : line)
                        .collect(Collectors.joining("\r\n"));
        return "SIP/2.0 " + status + "\r\n" + copied + "\r\n" + more + "Content-Length: 0\r\n\r\n";
    }

    @Override
    public void close() {
        socket.close();
    }
}
