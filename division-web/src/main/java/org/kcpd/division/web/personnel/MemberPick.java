package org.kcpd.division.web.personnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kcpd.division.personnel.query.MemberHit;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.RosterQuery;

/**
 * Naming members in a form: one is written {@code 02003 Smith, John}, of which the serial number counts. It may be
 * picked from suggestions, typed or pasted.
 */
@Named
@RequestScoped
public class MemberPick {

    private static final int MOST = 8;

    @Inject
    private RosterQuery roster;

    /** Members whose serial number or name goes with what is typed. */
    public List<String> suggest(String typed) {
        return roster.search(typed, MOST).stream().map(MemberPick::text).toList();
    }

    private static String text(MemberHit hit) {
        return hit.serialNo() + ' ' + hit.name();
    }

    static String text(PersonRef member) {
        return member.serialNo() + ' ' + member.name();
    }

    /** The serial number of one member as written; "" for nobody. */
    static String serial(String written) {
        String text = written == null ? "" : written.strip();
        return text.isEmpty() ? "" : text.split("[\\s,;]+", 2)[0];
    }

    /**
     * The serial numbers of a pasted list, in its order: a line of several numbers gives each of them, of any other line
     * the first word counts and the name after it does not.
     */
    static List<String> serials(String pasted) {
        var serials = new ArrayList<String>();
        for (String line : (pasted == null ? "" : pasted).split("\\R")) {
            List<String> words = Arrays.stream(line.strip().split("[\\s,;]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            boolean numbers = words.stream().allMatch(word -> word.matches(".*\\d.*"));
            serials.addAll(numbers || words.isEmpty() ? words : words.subList(0, 1));
        }
        return serials;
    }
}
