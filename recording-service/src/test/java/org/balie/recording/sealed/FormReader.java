package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A reader written from `FORM.md` alone.
final class FormReader {
    private final String recording;
    private String header = "";
    private ByteBuffer hash = ByteBuffer.allocate(0);

    record Frame(int number, int kind, long from, long length, ByteBuffer content) {}

    FormReader(String recording) {
        this.recording = recording;
    }

    String header() {
        return header;
    }

    /// After the last frame.
    ByteBuffer hash() {
        return hash;
    }

    ByteBuffer key(byte[] secret, byte[] object) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(object);
        assertEquals(76, object.length);
        assertEquals("BKEY", word(bytes));
        assertEquals(1, bytes.getInt());
        assertEquals(ByteBuffer.wrap(derive(secret, "id", 8)), take(bytes, 8));
        ByteBuffer nonce = take(bytes, 12);
        ByteBuffer wrapping = ByteBuffer.wrap(derive(secret, "wrap", 32));
        return open(wrapping, nonce, "key", ByteBuffer.wrap(object, 0, 16), bytes);
    }

    List<Frame> track(ByteBuffer key, int number, byte[] log) throws Exception {
        String name = "track-" + number;
        ByteBuffer bytes = ByteBuffer.wrap(log);
        assertEquals("BTRK", word(bytes));
        assertEquals(1, bytes.getInt());
        int sealed = bytes.getInt();
        ByteBuffer nonce = take(bytes, 12);
        ByteBuffer clear = ByteBuffer.wrap(log, 0, 12);
        header = headerIn(open(key, nonce, name, clear, take(bytes, sealed)));
        hash = sha256(text(name), ByteBuffer.wrap(log, 0, 24 + sealed));
        var frames = new ArrayList<Frame>();
        long position = 0;
        while (bytes.hasRemaining()) {
            assertEquals(24 + sealed + 96L * frames.size() + position, bytes.position());
            Frame frame = frame(key, name, bytes, frames.size(), position);
            position += frame.content().remaining();
            frames.add(frame);
        }
        return frames;
    }

    private Frame frame(ByteBuffer key, String name, ByteBuffer bytes, int number, long position)
            throws Exception {
        int start = bytes.position();
        assertEquals("BSEG", word(bytes));
        int length = bytes.getInt();
        assertEquals(number, bytes.getInt());
        int kind = bytes.getInt();
        long from = bytes.getLong();
        assertEquals(position, bytes.getLong());
        long time = Integer.toUnsignedLong(bytes.getInt());
        assertEquals(hash, take(bytes, 32));
        ByteBuffer nonce = take(bytes, 12);
        assertEquals(start + 80, bytes.position());
        ByteBuffer content = open(key, nonce, name, bytes.slice(start, 80), take(bytes, length));
        hash = sha256(bytes.slice(start, 80 + length));
        return new Frame(number, kind, from, time, content);
    }

    /// The body, once opened.
    ByteBuffer manifest(ByteBuffer key, byte[] object) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(object);
        assertEquals("BMAN", word(bytes));
        assertEquals(1, bytes.getInt());
        assertEquals(3, bytes.getLong());
        ByteBuffer nonce = take(bytes, 12);
        ByteBuffer sealed = take(bytes, object.length - 28 - 8 - 64);
        return open(key, nonce, "manifest", ByteBuffer.wrap(object, 0, 16), sealed);
    }

    /// The places of the first piece, once opened.
    ByteBuffer places(ByteBuffer key, int track, byte[] log) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(log);
        assertEquals(0, bytes.getInt());
        int count = bytes.getInt();
        ByteBuffer nonce = take(bytes, 12);
        ByteBuffer sealed = take(bytes, 16 * count + 16);
        assertEquals(0, bytes.remaining());
        return open(key, nonce, "places-" + track, ByteBuffer.wrap(log, 0, 8), sealed);
    }

    static String headerIn(ByteBuffer bytes) {
        return bytes.getInt()
                + " "
                + bytes.get()
                + " "
                + Instant.ofEpochSecond(bytes.getLong(), bytes.getInt())
                + " "
                + shortText(bytes)
                + " "
                + shortText(bytes);
    }

    private ByteBuffer open(
            ByteBuffer key, ByteBuffer nonce, String name, ByteBuffer clear, ByteBuffer sealed)
            throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(bytes(key), "AES"),
                new GCMParameterSpec(128, bytes(nonce)));
        cipher.updateAAD(text(name));
        cipher.updateAAD(clear);
        return ByteBuffer.wrap(cipher.doFinal(bytes(sealed)));
    }

    private ByteBuffer text(String name) {
        return ByteBuffer.wrap((recording + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /// HKDF by hand: one block is enough.
    static byte[] derive(byte[] secret, String purpose, int length) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(secret), "HmacSHA256"));
        mac.update(("balie recording " + purpose).getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 1);
        return bytes(ByteBuffer.wrap(mac.doFinal(), 0, length));
    }

    private static ByteBuffer sha256(ByteBuffer... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (ByteBuffer part : parts) {
            digest.update(part);
        }
        return ByteBuffer.wrap(digest.digest());
    }

    private static ByteBuffer take(ByteBuffer bytes, int length) {
        ByteBuffer taken = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return taken;
    }

    private static String word(ByteBuffer bytes) {
        return new String(bytes(take(bytes, 4)), StandardCharsets.UTF_8);
    }

    private static String shortText(ByteBuffer bytes) {
        return new String(bytes(take(bytes, bytes.getShort())), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
