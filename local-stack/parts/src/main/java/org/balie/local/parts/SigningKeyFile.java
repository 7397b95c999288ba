package org.balie.local.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/// A file with the key that visitors' tokens are signed with: EC P-256, as PKCS #8 PEM that holds
/// its public half too, like openssl writes it (Java's own encoder leaves that half out).
public final class SigningKeyFile {
    private static final int COORDINATE_BYTES = 32;

    /// RFC 5208 and RFC 5915 for this curve up to the private number …
    private static final byte[] BEFORE_PRIVATE =
            HexFormat.of()
                    .parseHex(
                            "308187020100301306072a8648ce3d020106082a8648ce3d030107"
                                    + "046d306b0201010420");

    /// … and from there to the uncompressed public point.
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("a14403420004");

    private SigningKeyFile() {}

    /// Makes a new key unless the file is there. Only the owner can read it.
    public static void ensure(Path file) {
        if (Files.exists(file)) {
            return;
        }
        write(file, generate());
    }

    /// A new key pair on the curve P-256.
    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new PartFailed("This Java cannot make P-256 keys: " + e.getMessage(), e);
        }
    }

    /// Writes a key pair of [#generate].
    public static void write(Path file, KeyPair pair) {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            // Whole or not at all: a service may start on the file while we write.
            Path draft = Files.createTempFile(folder, "key", ".pem", ownerOnly);
            Files.writeString(draft, pem(pair));
            Files.move(draft, file);
        } catch (IOException e) {
            throw new PartFailed(
                    "The key file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /// PKCS #8 PEM of a key pair of [#generate].
    public static String pem(KeyPair pair) {
        var privateKey = (ECPrivateKey) pair.getPrivate();
        var publicPoint = ((ECPublicKey) pair.getPublic()).getW();
        var der = new ByteArrayOutputStream();
        der.writeBytes(BEFORE_PRIVATE);
        der.writeBytes(fixed(privateKey.getS()));
        der.writeBytes(BEFORE_PUBLIC);
        der.writeBytes(fixed(publicPoint.getAffineX()));
        der.writeBytes(fixed(publicPoint.getAffineY()));
        String text =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toByteArray());
        return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return fixed;
    }
}
