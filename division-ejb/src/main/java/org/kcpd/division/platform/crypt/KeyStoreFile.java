package org.kcpd.division.platform.crypt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The PKCS12 file that holds the keys wrapping every data key: AES-256 keys named {@code key-0001}, {@code key-0002} and so
 * on, the highest name wrapping what is written from now on. It lies outside the database and outside the application; its
 * password is a secret of the server. The keys of a training run are named {@code training-0001}: a server refuses them.
 */
public final class KeyStoreFile {
    private static final String WHAT = "The key store";
    private static final String TYPE = "PKCS12";
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final String SERVER_KEY = "key-";
    private static final String TRAINING_KEY = "training-";
    private static final Pattern NAME = Pattern.compile("(?:key|training)-\\d{4}");

    /** What key stores come with, what examples show, and what people type first. */
    private static final Set<String> KNOWN = Set.of(
            "changeitchangeit",
            "changemechangeme",
            "passwordpassword",
            "password1234",
            "123456789012",
            "adminadminadmin",
            "administrator",
            "division-division",
            "divisiondivision",
            "training-training",
            "trainingtraining",
            "division-training",
            "division.key.store",
            "secretsecretsecret");

    private KeyStoreFile() {}

    /** Makes the file with a first key for a training run, unless it is there. */
    public static Path makeForTraining(Path file, String password) throws IOException {
        return make(file, password, TRAINING_KEY);
    }

    /** Makes the file with a first key for a server, unless it is there. */
    public static Path make(Path file, String password) throws IOException {
        return make(file, password, SERVER_KEY);
    }

    private static Path make(Path file, String password, String prefix) throws IOException {
        if (!Files.exists(file)) {
            try {
                KeyStore store = KeyStore.getInstance(TYPE);
                store.load(null, null);
                enter(store, prefix + "0001", password);
                OutsideFile.make(file, bytes(store, password));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + TYPE, e);
            }
        }
        return file;
    }

    /** Adds the next key, which wraps from the next reading of the file on. @return its name */
    public static String addKey(Path file, String password) throws IOException {
        try {
            KeyStore store = load(file, password);
            String last = Collections.max(Collections.list(store.aliases()));
            int digits = last.lastIndexOf('-') + 1;
            String next = last.substring(0, digits)
                    + String.format(Locale.ROOT, "%04d", Integer.parseInt(last.substring(digits)) + 1);
            enter(store, next, password);
            OutsideFile.replace(file, bytes(store, password));
            return next;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(WHAT + " " + file + " cannot be changed (" + e + ").", e);
        }
    }

    /**
     * Reads the keys.
     *
     * @param training whether this is a training run, where keys of one will do
     * @throws IllegalStateException saying in one sentence what is wrong with the file or its password
     */
    public static KeyRing read(Path file, String password, boolean training) {
        refuseWeak(password);
        try {
            OutsideFile.check(file, WHAT);
            KeyStore store = load(file, password);
            var keys = new TreeMap<String, SecretKey>();
            for (String name : Collections.list(store.aliases())) {
                keys.put(name, key(store, name, password, file, training));
            }
            if (keys.isEmpty()) {
                throw new IllegalStateException(WHAT + " " + file + " holds no key.");
            }
            return new KeyRing(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    WHAT + " " + file + " cannot be opened with division.key.store.password (" + e + ").", e);
        }
    }

    private static SecretKey key(KeyStore store, String name, String password, Path file, boolean training)
            throws GeneralSecurityException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException(WHAT + " " + file + " holds the key " + name
                    + "; keys are named key-0001, key-0002 and so on (deploy key-new).");
        }
        if (name.startsWith(TRAINING_KEY) && !training) {
            throw new IllegalStateException(WHAT + " " + file
                    + " is one of a training run; make a server's own (deploy settings --key-store FILE).");
        }
        if (!(store.getKey(name, password.toCharArray()) instanceof SecretKey key)
                || key.getEncoded() == null
                || key.getEncoded().length != KEY_BYTES) {
            throw new IllegalStateException(
                    WHAT + " " + file + " holds " + name + ", which is no AES key of 256 bits.");
        }
        return new SecretKeySpec(key.getEncoded(), "AES");
    }

    private static void refuseWeak(String password) {
        String lower = password.strip().toLowerCase(Locale.ROOT);
        if (lower.length() < SHORTEST_PASSWORD
                || KNOWN.contains(lower)
                || lower.chars().distinct().count() < SHORTEST_PASSWORD / 3) {
            throw new IllegalStateException("division.key.store.password is empty, shorter than " + SHORTEST_PASSWORD
                    + " characters or one that everybody knows; give the key store one of its own.");
        }
    }

    private static KeyStore load(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
        return store;
    }

    private static void enter(KeyStore store, String name, String password) throws GeneralSecurityException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        store.setEntry(
                name,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
                new KeyStore.PasswordProtection(password.toCharArray()));
    }

    private static byte[] bytes(KeyStore store, String password) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        store.store(out, password.toCharArray());
        return out.toByteArray();
    }
}
