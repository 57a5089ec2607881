package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.SecureRandom;

/**
 * The number a member reads from an error page and IT finds in the log: eight characters without the ones people
 * confuse (0 O, 1 I L). One per request.
 */
@Named
@RequestScoped
public class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private String number;

    public String getNumber() {
        if (number == null) {
            StringBuilder made = new StringBuilder(9);
            for (int i = 0; i < 8; i++) {
                if (i == 4) {
                    made.append('-');
                }
                made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            number = made.toString();
        }
        return number;
    }
}
