package org.balie.recording.sealed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.balie.recording.store.Store;

/// The object `manifest`: a [Manifest] as bytes, sealed and then signed (`FORM.md`).
final class SignedManifest {
    static final String NAME = "manifest";
    private static final int MAGIC = 0x424D414E; // BMAN
    private static final int VERSION = 1;
    private static final int CLEAR = 16;
    private static final int PREFIX = CLEAR + RecordingKey.NONCE_BYTES;
    private static final int SUFFIX = MasterKey.ID_BYTES + MasterKey.SIGNATURE_BYTES;

    private final MasterKeys masters;

    SignedManifest(MasterKeys masters) {
        this.masters = masters;
    }

    byte[] sign(RecordingKey key, long version, List<Manifest.Track> tracks) {
        ByteBuffer plain = body(tracks);
        ByteBuffer object =
                ByteBuffer.allocate(PREFIX + plain.remaining() + RecordingKey.TAG_BYTES + SUFFIX);
        byte[] nonce = key.nonce();
        object.putInt(MAGIC).putInt(VERSION).putLong(version).put(nonce);
        key.seal(nonce, NAME, object.duplicate().flip().limit(CLEAR), plain, object);
        return sign(key, object);
    }

    /// Signs what is in the buffer so far.
    private byte[] sign(RecordingKey key, ByteBuffer object) {
        object.put(masters.first().idBytes());
        return object.put(masters.first().sign(signed(key, object.duplicate().flip()))).array();
    }

    /// The same manifest, signed with the first master key.
    ///
    /// @throws Damaged when it is not what was signed
    byte[] again(RecordingKey key, byte[] object) {
        Manifest unused = read(key, object);
        ByteBuffer anew = ByteBuffer.allocate(object.length);
        return sign(key, anew.put(object, 0, object.length - SUFFIX));
    }

    boolean isOfFirst(Manifest manifest) {
        return manifest.signer().equals(masters.first().id());
    }

    /// @throws Damaged when it is not what was signed for this recording
    Manifest read(RecordingKey key, byte[] bytes) {
        ByteBuffer object = ByteBuffer.wrap(bytes);
        if (bytes.length < PREFIX + RecordingKey.TAG_BYTES + SUFFIX
                || object.getInt() != MAGIC
                || object.getInt() != VERSION) {
            throw new Damaged("the manifest is none");
        }
        long version = object.getLong();
        MasterKey signer = requireSigned(key, bytes);
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        object.get(nonce).limit(bytes.length - SUFFIX);
        ByteBuffer plain = ByteBuffer.allocate(object.remaining());
        if (!key.open(nonce, NAME, ByteBuffer.wrap(bytes, 0, CLEAR), object, plain)) {
            throw new Damaged("the manifest is sealed with another key");
        }
        byte[] signature = new byte[MasterKey.SIGNATURE_BYTES];
        ByteBuffer.wrap(bytes).get(bytes.length - signature.length, signature);
        return new Manifest(
                key.recording(),
                version,
                tracks(plain.flip()),
                signer.id(),
                Base64.getEncoder().encodeToString(signature));
    }

    private MasterKey requireSigned(RecordingKey key, byte[] bytes) {
        int end = bytes.length - MasterKey.SIGNATURE_BYTES;
        byte[] signature = new byte[MasterKey.SIGNATURE_BYTES];
        ByteBuffer.wrap(bytes).get(end, signature);
        MasterKey signer =
                masters.named(ByteBuffer.wrap(bytes).position(end - MasterKey.ID_BYTES))
                        .orElseThrow(() -> new Damaged("the manifest is signed by a key not here"));
        if (!signer.signed(signed(key, ByteBuffer.wrap(bytes, 0, end)), signature)) {
            throw new Damaged("the manifest is not what was signed for this recording");
        }
        return signer;
    }

    /// What the signature is over: which recording's manifest this is, and all before it.
    private static ByteBuffer signed(RecordingKey key, ByteBuffer object) {
        ByteBuffer context = key.context(NAME);
        return ByteBuffer.allocate(context.remaining() + object.remaining())
                .put(context)
                .put(object)
                .flip();
    }

    private static ByteBuffer body(List<Manifest.Track> tracks) {
        ByteBuffer body = ByteBuffer.allocate(Store.MAX_OBJECT_BYTES / 2);
        body.putInt(tracks.size());
        for (Manifest.Track track : tracks) {
            Mark mark = track.mark();
            body.put(HeaderForm.bytes(track.header()))
                    .putInt(mark.next())
                    .putLong(mark.until().toMillis())
                    .putLong(mark.bytes())
                    .put(HexFormat.of().parseHex(mark.head()));
        }
        return body.flip();
    }

    private static List<Manifest.Track> tracks(ByteBuffer body) {
        try {
            int count = body.getInt();
            var tracks = new ArrayList<Manifest.Track>();
            for (int i = 0; i < count; i++) {
                TrackHeader header = HeaderForm.read(body);
                int next = body.getInt();
                Duration until = Duration.ofMillis(body.getLong());
                long bytes = body.getLong();
                byte[] head = new byte[Hash.BYTES];
                body.get(head);
                var mark = new Mark(next, until, bytes, HexFormat.of().formatHex(head));
                tracks.add(new Manifest.Track(header, mark));
            }
            return tracks;
        } catch (BufferUnderflowException _) {
            throw new Damaged("the manifest ends too early");
        }
    }
}
