package org.kcpd.division.community;

import org.kcpd.division.platform.Refused;

/**
 * How a person is reached and what to mind then (class C3: kept encrypted, never a column).
 *
 * @param note what to mind: hours, who may answer, "" for nothing
 */
public record ContactDetails(String phone, String email, String note) {
    public static final ContactDetails NONE = new ContactDetails("", "", "");

    public static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;

    public ContactDetails {
        phone = Texts.stripped(phone);
        email = Texts.stripped(email);
        note = Texts.stripped(note);
    }

    /** @throws Refused E-TOO-LONG, E-FORM */
    public void check() {
        Texts.atMost(phone, LONGEST_PHONE, "phone");
        Texts.atMost(email, LONGEST_EMAIL, "email");
        Texts.atMost(note, LONGEST_NOTE, "contactNote");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refused.of("E-FORM").field("email");
        }
    }

    public boolean empty() {
        return equals(NONE);
    }
}
