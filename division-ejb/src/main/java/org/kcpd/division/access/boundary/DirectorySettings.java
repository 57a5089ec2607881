package org.kcpd.division.access.boundary;

/**
 * The department's directory.
 *
 * @param url {@code ldaps://} or {@code ldap://}; the latter is encrypted by StartTLS before anything is said
 * @param plain unencrypted: only ever for a directory on the same machine
 * @param user the account that may search
 * @param base below which members are
 * @param filter finds the one entry; {@code {0}} is what was typed, escaped
 * @param subject the attribute that never changes
 * @param match the attribute that is looked for in the roster at the first sign-in
 */
public record DirectorySettings(
        String url,
        boolean plain,
        String user,
        String password,
        String base,
        String filter,
        String subject,
        String match) {

    public DirectorySettings {
        if (!url.startsWith("ldaps://") && !url.startsWith("ldap://")) {
            throw new IllegalArgumentException(
                    "division.signin.ldap.url is not an ldaps:// or ldap:// address: " + url);
        }
        if (!filter.contains("{0}")) {
            throw new IllegalArgumentException("division.signin.ldap.filter has no {0}: " + filter);
        }
    }

    /** Whether the connection has to be encrypted by StartTLS. */
    public boolean startTls() {
        return url.startsWith("ldap://") && !plain;
    }

    @Override
    public String toString() {
        return "DirectorySettings[" + url + "]";
    }
}
