package org.kcpd.division.platform.crypt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kcpd.division.platform.Unavailable;

/**
 * Seals and opens values: AES-256-GCM with a new random key for every value, which is wrapped (AES-256-GCM again) by a key
 * of the ring. Place and version are bound into both. Whatever is not exactly what was sealed for that place is refused
 * with {@code E-SECRET}; why, nobody is told.
 */
public final class Envelope {
    /** The code of every refusal to open a value. */
    public static final String REFUSAL = "E-SECRET";

    static final byte FORMAT = 1;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TAG_BYTES = TAG_BITS / 8;
    private static final byte WRAPPED = 'K';
    private static final byte VALUE = 'V';
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /** Seals a value with a key of its own. */
    public static SealedValue seal(KeyRing ring, SecretPlace place, int version, byte[] clear) {
        byte[] dataKey = random(KEY_BYTES);
        try {
            var bound = bound(VALUE, new byte[] {FORMAT}, place, version);
            byte[] content = encrypt(new SecretKeySpec(dataKey, "AES"), new byte[] {FORMAT}, bound, clear);
            return new SealedValue(version, wrap(ring, place, version, dataKey), content);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** What was sealed. @throws Unavailable E-SECRET when it is anything else than what was sealed for this place */
    public static byte[] open(KeyRing ring, SecretPlace place, SealedValue sealed) {
        byte[] dataKey = unwrap(ring, place, sealed.version(), sealed.wrappedKey());
        try {
            byte[] content = sealed.content();
            if (content == null || content.length < 1 || content[0] != FORMAT) {
                throw refused(null);
            }
            var bound = bound(VALUE, new byte[] {FORMAT}, place, sealed.version());
            return decrypt(new SecretKeySpec(dataKey, "AES"), 1, bound, content);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The same value's key under the ring's current key; the content stays as it is. @throws Unavailable E-SECRET */
    public static byte[] rewrap(KeyRing ring, SecretPlace place, int version, byte[] wrappedKey) {
        byte[] dataKey = unwrap(ring, place, version, wrappedKey);
        try {
            return wrap(ring, place, version, dataKey);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The name of the key that a data key is wrapped with. @throws Unavailable E-SECRET when it has none */
    public static String wrappedWith(byte[] wrappedKey) {
        if (wrappedKey == null
                || wrappedKey.length < 2
                || wrappedKey[0] != FORMAT
                || wrappedKey.length < 2 + wrappedKey[1]
                || wrappedKey[1] <= 0) {
            throw refused(null);
        }
        return new String(wrappedKey, 2, wrappedKey[1], StandardCharsets.US_ASCII);
    }

    private static byte[] wrap(KeyRing ring, SecretPlace place, int version, byte[] dataKey) {
        byte[] header = header(ring.current());
        return encrypt(ring.key(ring.current()).orElseThrow(), header, bound(WRAPPED, header, place, version), dataKey);
    }

    private static byte[] unwrap(KeyRing ring, SecretPlace place, int version, byte[] wrappedKey) {
        String name = wrappedWith(wrappedKey);
        byte[] header = header(name);
        SecretKey key = ring.key(name).orElseThrow(() -> refused(null));
        byte[] dataKey = decrypt(key, header.length, bound(WRAPPED, header, place, version), wrappedKey);
        if (dataKey.length != KEY_BYTES) {
            throw refused(null);
        }
        return dataKey;
    }

    private static byte[] header(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + bytes.length)
                .put(FORMAT)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }

    /** What the tag covers beside the ciphertext: what it is, its header, where it belongs, which version it is. */
    private static byte[] bound(byte use, byte[] header, SecretPlace place, int version) {
        byte[] where = place.encoded();
        return ByteBuffer.allocate(1 + header.length + where.length + Integer.BYTES)
                .put(use)
                .put(header)
                .put(where)
                .putInt(version)
                .array();
    }

    private static byte[] encrypt(SecretKey key, byte[] header, byte[] bound, byte[] clear) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            byte[] all = Arrays.copyOf(header, header.length + NONCE_BYTES + clear.length + TAG_BYTES);
            System.arraycopy(nonce, 0, all, header.length, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, all, header.length + NONCE_BYTES);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + CIPHER, e);
        }
    }

    private static byte[] decrypt(SecretKey key, int from, byte[] bound, byte[] all) {
        if (all.length < from + NONCE_BYTES + TAG_BYTES) {
            throw refused(null);
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, from, NONCE_BYTES));
            cipher.updateAAD(bound);
            return cipher.doFinal(all, from + NONCE_BYTES, all.length - from - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw refused(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Unavailable refused(Throwable cause) {
        return new Unavailable(REFUSAL, cause);
    }
}
