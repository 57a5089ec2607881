package org.kcpd.division.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks the codes (HMAC-SHA256) of audit rows and of seals; the newest key makes, every key checks. */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<Use> uses;

    AuditKey(List<byte[]> keys) {
        this.uses = keys.stream().map(Use::new).toList();
    }

    /** A key for rows and one for seals: the code of a row is never one of a seal. */
    private record Use(Mac row, Mac seal) {
        Use(byte[] key) {
            this(derived(key, "audit row"), derived(key, "audit seal"));
        }
    }

    /** The stamp of a row. */
    public byte[] stamp(AuditEntry entry) {
        return code(newest().row, entry.encoded());
    }

    /** Whether a row with this encoding was written by the product. */
    public boolean stamped(byte[] encoded, byte[] stamp) {
        return stamp != null && uses.stream().anyMatch(use -> MessageDigest.isEqual(stamp, code(use.row, encoded)));
    }

    /** The code of a seal. */
    public byte[] seal(byte[] encoded) {
        return code(newest().seal, encoded);
    }

    /** Whether a seal with this encoding was made by the product. */
    public boolean sealed(byte[] encoded, byte[] code) {
        return uses.stream().anyMatch(use -> MessageDigest.isEqual(code, code(use.seal, encoded)));
    }

    private Use newest() {
        return uses.get(uses.size() - 1);
    }

    private static Mac derived(byte[] key, String use) {
        return keyed(code(keyed(key), use.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** On a copy: threads share the keys, and a copy is cheaper than a key. */
    private static byte[] code(Mac keyed, byte[] data) {
        try {
            return ((Mac) keyed.clone()).doFinal(data);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " of every Java can be copied", e);
        }
    }
}
