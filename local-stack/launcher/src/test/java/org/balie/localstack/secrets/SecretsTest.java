package org.balie.localstack.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path directory;

    @Test
    void only_their_owner_can_read_them() throws Exception {
        Path folder = directory.resolve("deep/secrets");
        Secrets secrets = new Secrets(folder);
        secrets.password("database");
        secrets.signingKey("visitor-key");
        assertEquals("rwx------", modeOf(folder));
        assertEquals("rw-------", modeOf(folder.resolve("database")));
        assertEquals("rw-------", modeOf(folder.resolve("visitor-key.pem")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing half-made is left");
        }
    }

    @Test
    void they_stay_the_same_from_run_to_run_and_differ_from_each_other() {
        String first = new Secrets(directory.resolve("s")).password("one");
        Secrets later = new Secrets(directory.resolve("s"));
        assertEquals(first, later.password("one"));
        assertNotEquals(first, later.password("two"));
        assertNotEquals(first, new Secrets(directory.resolve("other")).password("one"));
        assertTrue(first.length() >= 43, "256 bits");
    }

    @Test
    void the_signing_key_is_a_p256_key_in_pkcs8_with_its_public_half() throws Exception {
        String pem = Files.readString(new Secrets(directory.resolve("s")).signingKey("key"));
        String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        byte[] encoded = Base64.getDecoder().decode(base64);
        KeyFactory keys = KeyFactory.getInstance("EC");
        ECPrivateKey key = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        assertEquals(256, key.getParams().getCurve().getField().getFieldSize());

        int end = encoded.length;
        ECPoint point =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(encoded, end - 64, end - 32)),
                        new BigInteger(1, Arrays.copyOfRange(encoded, end - 32, end)));
        byte[] message = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(keys.generatePublic(new ECPublicKeySpec(point, key.getParams())));
        signature.update(message);
        assertTrue(signature.verify(signed));
    }

    private static String modeOf(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
