package org.kcpd.division.personnel.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a column of an HR file may mean. Columns that are not required and not in the file leave what is known untouched.
 */
public enum ImportColumn {
    SERIAL_NO(true, "SERIAL", "SERIAL NUMBER", "BADGE"),
    NAME(true, "FULL NAME", "MEMBER"),
    EMPLOYEE_TYPE(true, "KIND", "TYPE"),
    RANK_TITLE(true, "RANK", "TITLE"),
    ELEMENT(true, "UNIT", "DIVISION"),
    WORK_SITE(true, "SITE", "LOCATION"),
    SECTOR(false),
    WATCH(true, "SHIFT"),
    DUTY_HOURS(false, "HOURS"),
    DAYS_OFF(false),
    RADIO_NO(false, "RADIO"),
    SUPERVISOR_SERIAL(false, "SUPERVISOR"),
    ASSIGNMENT_TYPE(false),
    EFFECTIVE_FROM(true, "FROM", "EFFECTIVE", "EFFECTIVE DATE"),
    ORDER_NO(false, "ORDER"),
    CREDENTIALS(false, "CERTIFICATIONS"),
    LANGUAGES(false, "LANGUAGE"),
    STATUS(false),
    EMAIL(false, "E-MAIL", "MAIL"),
    PHONE(false, "TELEPHONE");

    private final boolean required;
    private final List<String> otherNames;

    ImportColumn(boolean required, String... otherNames) {
        this.required = required;
        this.otherNames = List.of(otherNames);
    }

    public boolean required() {
        return required;
    }

    /** Whether a header of a file looks like this column. */
    boolean looksLike(String header) {
        var plain = header.strip().toUpperCase(Locale.ROOT).replace('_', ' ');
        return Stream.concat(Stream.of(name().replace('_', ' ')), otherNames.stream())
                .anyMatch(plain::equals);
    }

    static List<ImportColumn> allRequired() {
        return Arrays.stream(values()).filter(ImportColumn::required).toList();
    }
}
