package dev.enishi.platform.http;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs cursors (HMAC-SHA256), with the configured key, else with the one that was made once in the database. */
@Startup
@ApplicationScoped
class CursorKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    private final SecretKeySpec key;

    CursorKey(@ConfigProperty(name = "enishi.cursor-key") Optional<String> configured, Database database) {
        byte[] bytes = configured
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> database.sql("select key from cursor_key", NOBODY)
                        .one(row -> row.bytes("key"))
                        .orElseThrow());
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    boolean verifies(byte[] payload, byte[] signature) {
        return MessageDigest.isEqual(sign(payload), signature);
    }
}
