package org.kcpd.division.community;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How names are compared: as their letters ({@code GARCIA} for "García"), and as they sound, roughly, in English and Spanish
 * mouths ({@code JIMENES}, {@code GIMENEZ} and "Jiménez" sound the same).
 */
public final class NameKeys {
    /** The longest sound: what comes behind it hardly tells names apart. */
    public static final int LONGEST_SOUND = 12;

    private static final int LONGEST_KEY = 80;
    private static final Map<Character, Character> ALIKE = Map.of('Z', 'S', 'B', 'V', 'W', 'V', 'Q', 'K');
    private static final String VOWELS = "AEIOUY";
    private static final String SOFTENING = "EIY";

    private NameKeys() {}

    /** Capital letters and digits without accents, blanks and signs. */
    public static String letters(String name) {
        var plain = Normalizer.normalize(name == null ? "" : name.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain;
    }

    /** The sound of a name; "" for none. */
    public static String sound(String name) {
        var letters = letters(name);
        var heard = new StringBuilder();
        for (int i = 0; i < letters.length() && heard.length() < LONGEST_SOUND; i++) {
            hear(letters, i, heard);
        }
        return heard.toString();
    }

    private static void hear(String letters, int at, StringBuilder heard) {
        char letter = letters.charAt(at);
        char next = at + 1 < letters.length() ? letters.charAt(at + 1) : ' ';
        char before = at > 0 ? letters.charAt(at - 1) : ' ';
        if (VOWELS.indexOf(letter) >= 0) {
            if (heard.isEmpty()) {
                heard.append('A');
            }
            return;
        }
        char sound =
                switch (letter) {
                    case 'H' -> silent(before) ? ' ' : 'H';
                    case 'P' -> next == 'H' ? 'F' : 'P';
                    case 'C' -> next == 'H' ? 'X' : SOFTENING.indexOf(next) >= 0 ? 'S' : 'K';
                    case 'G' -> next == 'H' ? ' ' : SOFTENING.indexOf(next) >= 0 ? 'J' : 'G';
                    case 'S' -> next == 'H' ? 'X' : 'S';
                    case 'D' -> next == 'G' ? ' ' : 'D';
                    case 'K' -> next == 'N' && at == 0 ? ' ' : 'K';
                    default -> ALIKE.getOrDefault(letter, letter);
                };
        if (sound != ' ' && (heard.isEmpty() || heard.charAt(heard.length() - 1) != sound)) {
            heard.append(sound);
        }
    }

    /** An H behind a consonant only changes its sound, and in Spanish it has none. */
    private static boolean silent(char before) {
        return before != ' ';
    }
}
