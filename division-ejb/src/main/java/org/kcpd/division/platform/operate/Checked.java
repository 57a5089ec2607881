package org.kcpd.division.platform.operate;

import java.io.Serializable;

/**
 * One value of this installation, compared with what it should be.
 *
 * @param name what was looked at: "database.isolation"
 * @param found what it is; never a secret
 * @param wanted what it should be
 */
public record Checked(String name, String found, String wanted, boolean right) implements Serializable {

    /** Right when it is exactly that. */
    public static Checked same(String name, Object found, Object wanted) {
        return new Checked(name, String.valueOf(found), String.valueOf(wanted), found.equals(wanted));
    }

    /** What it belongs to: "database". */
    public String group() {
        return name.substring(0, name.indexOf('.'));
    }
}
