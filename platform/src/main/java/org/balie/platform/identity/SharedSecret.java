package org.balie.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The secret that all services and replicas have already, the visitors' key, from which each
/// purpose has a key of its own: so there is nothing more to hand out. While it is being changed
/// there are two.
@ApplicationScoped
public class SharedSecret {
    private static final String HASH = "HmacSHA256";

    private final List<String> secrets;

    SharedSecret(@ConfigProperty(name = "balie.visitor-key.location") Path location) {
        try (var lines = Files.lines(location)) {
            this.secrets = lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("no key at " + location, e);
        }
    }

    /// The keys for one purpose, 32 bytes each. The first is to be used; all are good.
    ///
    /// @param purpose never changed: another has other keys
    public List<byte[]> keys(String purpose) {
        try {
            var derived = new ArrayList<byte[]>();
            for (String secret : secrets) {
                Mac mac = Mac.getInstance(HASH);
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
                derived.add(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
            }
            return derived;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
