package org.kcpd.division.platform.crypt;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** The keys that wrap data keys, by their names; the last name wraps, every one unwraps. */
public final class KeyRing {
    private final SortedMap<String, SecretKey> keys;

    KeyRing(SortedMap<String, SecretKey> keys) {
        this.keys = new TreeMap<>(keys);
    }

    /** The name of the key that wraps from now on. */
    public String current() {
        return keys.lastKey();
    }

    /** The names of all keys, the oldest first. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    public boolean has(String name) {
        return keys.containsKey(name);
    }

    Optional<SecretKey> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
