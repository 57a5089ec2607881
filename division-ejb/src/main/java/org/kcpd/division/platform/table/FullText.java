package org.kcpd.division.platform.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a user typed as an expression of a FULLTEXT index in boolean mode: every word, begun. Letters and digits only, so nothing of
 * it is an operator; accents and capitals are the index's business.
 */
public final class FullText {
    private static final int MOST_WORDS = 4;
    /** Shorter words are not in the index (innodb_ft_min_token_size). */
    private static final int SHORTEST = 3;

    /** Words of three letters and more that the index leaves out (INNODB_FT_DEFAULT_STOPWORD). */
    private static final Set<String> LEFT_OUT = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private FullText() {}

    /** "" when no word is left to look for; such an expression finds nothing. */
    public static String of(String text) {
        var words = words(text);
        var telling = words.stream()
                .filter(word -> !LEFT_OUT.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return (telling.isEmpty() ? words : telling)
                .stream().limit(MOST_WORDS).map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }
}
