package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.balie.recording.store.RecordingRef;

/// The object `key`: a recording's own key, wrapped by a master key (`FORM.md`).
final class WrappedKey {
    static final String NAME = "key";
    private static final int MAGIC = 0x424B4559; // BKEY
    private static final int VERSION = 1;
    private static final int CLEAR = 8 + MasterKey.ID_BYTES;
    private static final int BYTES =
            CLEAR + RecordingKey.NONCE_BYTES + RecordingKey.BYTES + RecordingKey.TAG_BYTES;

    private final MasterKeys masters;
    private final SecureRandom random;

    WrappedKey(MasterKeys masters, SecureRandom random) {
        this.masters = masters;
        this.random = random;
    }

    /// A new key, wrapped.
    byte[] make(RecordingRef recording) {
        byte[] key = new byte[RecordingKey.BYTES];
        random.nextBytes(key);
        return wrap(recording, key);
    }

    /// @throws Damaged when it is not what was wrapped for this recording
    RecordingKey open(RecordingRef recording, byte[] object) {
        return new RecordingKey(recording, unwrap(recording, object), random);
    }

    boolean isOfFirst(byte[] object) {
        return master(object).equals(masters.first().id());
    }

    /// The id of the master key that wraps it.
    ///
    /// @throws Damaged when it is no key
    String master(byte[] object) {
        if (object.length != BYTES) {
            throw new Damaged("the key is none");
        }
        return HexFormat.of().formatHex(object, 8, CLEAR);
    }

    /// The same key, wrapped by the first master key.
    byte[] again(RecordingRef recording, byte[] object) {
        return wrap(recording, unwrap(recording, object));
    }

    private byte[] wrap(RecordingRef recording, byte[] key) {
        MasterKey master = masters.first();
        ByteBuffer object = ByteBuffer.allocate(BYTES);
        object.putInt(MAGIC).putInt(VERSION).put(master.idBytes());
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        random.nextBytes(nonce);
        object.put(nonce);
        new RecordingKey(recording, master.wrapping().getEncoded(), random)
                .seal(
                        nonce,
                        NAME,
                        object.duplicate().flip().limit(CLEAR),
                        ByteBuffer.wrap(key),
                        object);
        return object.array();
    }

    private byte[] unwrap(RecordingRef recording, byte[] bytes) {
        ByteBuffer object = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || object.getInt() != MAGIC || object.getInt() != VERSION) {
            throw new Damaged("the key is none");
        }
        MasterKey master =
                masters.named(object)
                        .orElseThrow(
                                () -> new Damaged("the key is wrapped by a master key not here"));
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        object.get(nonce);
        ByteBuffer key = ByteBuffer.allocate(RecordingKey.BYTES);
        ByteBuffer clear = ByteBuffer.wrap(bytes, 0, CLEAR);
        if (!new RecordingKey(recording, master.wrapping().getEncoded(), random)
                .open(nonce, NAME, clear, object, key)) {
            throw new Damaged("the key is not what was wrapped for this recording");
        }
        return key.array();
    }
}
