package org.kcpd.division.platform.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Unavailable;

/** Only what was sealed for a place and version is opened there: 100,000 random other things are refused. */
class EnvelopeTest {
    private static final int MUTATIONS = Integer.getInteger("division.mutations", 100_000);
    private static final int KEY_BYTES = 32;

    private final Random random = new Random(20_261_127);
    private final KeyRing ring = ring("key-0001", "key-0002");
    private final SecretPlace place = new SecretPlace("transfer_request", 7, "reason");

    private static KeyRing ring(String... names) {
        var keys = new TreeMap<String, SecretKey>();
        for (var name : names) {
            var key = new byte[KEY_BYTES];
            new Random(name.hashCode()).nextBytes(key);
            keys.put(name, new SecretKeySpec(key, "AES"));
        }
        return new KeyRing(keys);
    }

    private static byte[] clear(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_sealed_is_opened_whatever_its_length() {
        for (int length : new int[] {0, 1, 15, 16, 17, 4000, 100_000}) {
            var value = new byte[length];
            random.nextBytes(value);
            assertThat(Envelope.open(ring, place, Envelope.seal(ring, place, 3, value)))
                    .isEqualTo(value);
        }
    }

    @Test
    void the_same_text_never_looks_the_same_and_names_its_key() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var sealed = Envelope.seal(ring, place, 1, clear("the same"));
            assertThat(Envelope.wrappedWith(sealed.wrappedKey())).isEqualTo("key-0002");
            assertThat(seen.add(Arrays.toString(sealed.content()))).isTrue();
            assertThat(seen.add(Arrays.toString(sealed.wrappedKey()))).isTrue();
        }
    }

    @Test
    void a_key_is_wrapped_anew_without_touching_the_value_and_the_old_one_is_then_not_needed() {
        var old = Envelope.seal(ring("key-0001"), place, 1, clear("kept"));
        var wrapped = Envelope.rewrap(ring, place, 1, old.wrappedKey());
        assertThat(Envelope.wrappedWith(wrapped)).isEqualTo("key-0002");
        assertThat(Envelope.open(ring("key-0002"), place, new SealedValue(1, wrapped, old.content())))
                .isEqualTo(clear("kept"));
        refused(ring("key-0002"), place, old);
    }

    /** Flipped, truncated, lengthened, moved, of an older version, of another value: each of them many times. */
    @Test
    void every_mutation_is_refused() {
        var sealed = Envelope.seal(ring, place, 2, clear("He has been ill since May; who would know?"));
        var older = Envelope.seal(ring, place, 1, clear("An earlier text of the same place"));
        var other = Envelope.seal(ring, new SecretPlace("transfer_request", 8, "reason"), 2, clear("Of another row"));
        var again = Envelope.seal(ring, place, 2, clear("Of the same place and version, sealed twice"));
        for (int i = 0; i < MUTATIONS; i++) {
            switch (i % 10) {
                case 0, 1 -> refused(ring, place, with(sealed, flipped(sealed.wrappedKey()), sealed.content()));
                case 2, 3 -> refused(ring, place, with(sealed, sealed.wrappedKey(), flipped(sealed.content())));
                case 4 -> refused(ring, place, with(sealed, cut(sealed.wrappedKey()), sealed.content()));
                case 5 -> refused(ring, place, with(sealed, sealed.wrappedKey(), cut(sealed.content())));
                case 6 -> refused(ring, place, with(sealed, sealed.wrappedKey(), longer(sealed.content())));
                case 7 -> refused(ring, elsewhere(), sealed);
                case 8 -> refused(ring, place, replayed(i, older, other, again, sealed));
                default -> refused(ring, place, with(sealed, noise(), sealed.content()));
            }
        }
        assertThat(Envelope.open(ring, place, sealed)).startsWith(clear("He has been ill"));
    }

    @Test
    void places_that_read_alike_are_not_the_same() {
        var sealed = Envelope.seal(ring, new SecretPlace("ab", 1, "c"), 1, clear("x"));
        refused(ring, new SecretPlace("a", 1, "bc"), sealed);
        refused(ring, new SecretPlace("ab", 1, "C"), sealed);
        assertThatThrownBy(() -> new SecretPlace("ab", 0, "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretPlace("ab", 1, "é")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedValue with(SealedValue value, byte[] wrappedKey, byte[] content) {
        return new SealedValue(value.version(), wrappedKey, content);
    }

    /** Old or foreign parts in the place of the new ones, and the new parts under another version. */
    private SealedValue replayed(int i, SealedValue older, SealedValue other, SealedValue again, SealedValue now) {
        return switch (i / 10 % 7) {
            case 0 -> with(now, older.wrappedKey(), older.content());
            case 1 -> with(now, older.wrappedKey(), now.content());
            case 2 -> with(now, now.wrappedKey(), older.content());
            case 3 -> with(now, other.wrappedKey(), other.content());
            case 4 -> with(now, again.wrappedKey(), now.content());
            case 5 -> with(now, now.wrappedKey(), again.content());
            default -> new SealedValue(2 + 1 + random.nextInt(Integer.MAX_VALUE - 3), now.wrappedKey(), now.content());
        };
    }

    private SecretPlace elsewhere() {
        return switch (random.nextInt(3)) {
            case 0 -> new SecretPlace("transfer_request", 8 + random.nextInt(1_000_000), "reason");
            case 1 -> new SecretPlace("transfer_request", 7, "hardship_facts" + random.nextInt(100));
            default -> new SecretPlace("transfer_event", 7, "reason");
        };
    }

    private byte[] flipped(byte[] bytes) {
        var mutated = bytes.clone();
        int bit = random.nextInt(mutated.length * 8);
        mutated[bit / 8] ^= (byte) (1 << bit % 8);
        return mutated;
    }

    private byte[] cut(byte[] bytes) {
        return random.nextBoolean()
                ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
                : Arrays.copyOfRange(bytes, 1 + random.nextInt(bytes.length), bytes.length);
    }

    private byte[] longer(byte[] bytes) {
        var longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(20));
        longer[longer.length - 1] = (byte) random.nextInt();
        return longer;
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static void refused(KeyRing ring, SecretPlace place, SealedValue value) {
        try {
            Envelope.open(ring, place, value);
        } catch (Unavailable refusal) {
            assertThat(refusal.code()).isEqualTo("E-SECRET");
            return;
        }
        throw new AssertionError("opened: " + place + " " + value);
    }
}
