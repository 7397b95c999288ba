package org.balie.platform.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The key pair that visitors' tokens are signed with and checked against: EC P-256.
///
/// @param id names the key in a token's header: its thumbprint by RFC 7638
record VisitorKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey) {
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int COORDINATE_BYTES = 32;

    /// Reads a PKCS #8 key that holds its public half too (RFC 5915), as openssl writes it.
    static VisitorKey parse(String pem) throws GeneralSecurityException {
        Matcher block = PEM.matcher(pem);
        if (!block.find()) {
            throw new InvalidKeySpecException("no PKCS #8 private key in PEM form");
        }
        byte[] der = Base64.getMimeDecoder().decode(block.group(1));
        KeyFactory keys = KeyFactory.getInstance("EC");
        var privateKey = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der));
        if (privateKey.getParams().getCurve().getField().getFieldSize() != 8 * COORDINATE_BYTES) {
            throw new InvalidKeySpecException("not a key on the curve P-256");
        }
        var point = new ECPublicKeySpec(publicPoint(der), privateKey.getParams());
        var publicKey = (ECPublicKey) keys.generatePublic(point);
        var key = new VisitorKey(thumbprint(publicKey), privateKey, publicKey);
        key.requireHalvesThatFit();
        return key;
    }

    /// The structure ends with the public key as an uncompressed point: 4, x, y.
    private static ECPoint publicPoint(byte[] der) throws InvalidKeySpecException {
        int start = der.length - 2 * COORDINATE_BYTES - 1;
        if (start < 0 || der[start] != 4) {
            throw new InvalidKeySpecException("the private key comes without its public half");
        }
        int middle = start + 1 + COORDINATE_BYTES;
        return new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(der, start + 1, middle)),
                new BigInteger(1, Arrays.copyOfRange(der, middle, der.length)));
    }

    private void requireHalvesThatFit() throws GeneralSecurityException {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        var signer = java.security.Signature.getInstance("SHA256withECDSA");
        signer.initSign(privateKey);
        signer.update(text);
        byte[] signature = signer.sign();
        signer.initVerify(publicKey);
        signer.update(text);
        if (!signer.verify(signature)) {
            throw new InvalidKeySpecException("the two halves of the key do not fit");
        }
    }

    /// The public half as a JSON Web Key Set (RFC 7517).
    String publicKeySet() {
        return "{\"keys\":[{\"kid\":\"%s\",\"use\":\"sig\",\"alg\":\"ES256\",%s}]}"
                .formatted(id, members(publicKey));
    }

    private static String thumbprint(ECPublicKey key) throws GeneralSecurityException {
        byte[] canonical = ("{" + members(key) + "}").getBytes(StandardCharsets.UTF_8);
        return base64(MessageDigest.getInstance("SHA-256").digest(canonical));
    }

    /// In the order that RFC 7638 wants for the thumbprint.
    private static String members(ECPublicKey key) {
        return "\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\""
                .formatted(
                        coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
