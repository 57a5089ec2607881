package org.kcpd.division.browser.community;

import org.kcpd.division.product.Products;

/** The training data let nobody of a unit sign in: members of units get the officer's password. */
final class UnitMembers {
    private UnitMembers() {}

    /** The serial number of a social services specialist who can sign in. */
    static String specialist() {
        var database = Products.micro().database();
        String serial = database.text("select min(m.serial_no) from member m join assignment a on a.member_id = m.id"
                + " and a.open_marker = 1 where a.title = 'Social Services Specialist'");
        database.sql("insert ignore into account (member_id, password_hash, failed_sign_ins, version)"
                + " select m.id, o.password_hash, 0, 1 from member m, account o join member x on x.id = o.member_id"
                + " where m.serial_no = '" + serial + "' and x.serial_no = '02500'");
        return serial;
    }
}
