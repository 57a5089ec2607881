package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** One word of a name, by which the name is found. */
@Entity
@Table(name = "person_name_word")
public class NameWord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "name_id", updatable = false)
    private PersonName name;

    @Column(name = "word", updatable = false)
    private String word;

    @Column(name = "sound", updatable = false)
    private String sound;

    @Column(name = "family", updatable = false)
    private boolean family;

    protected NameWord() {}

    private NameWord(PersonName name, String word, boolean family) {
        this.name = name;
        this.word = word;
        this.sound = NameKeys.sound(word);
        this.family = family;
    }

    /** The words of a family or given name, and all of them together: "De la Cruz" is written "Delacruz" too. */
    static List<NameWord> of(PersonName name, String text, boolean family) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.split("[\\s,\\-]+"))
                .map(NameKeys::letters)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        if (words.size() > 1) {
            words.add(NameKeys.letters(text));
        }
        return words.stream().map(word -> new NameWord(name, word, family)).toList();
    }
}
