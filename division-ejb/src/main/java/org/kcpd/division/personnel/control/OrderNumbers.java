package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.personnel.query.SqlText;

/**
 * Numbers of personnel orders: two digits of the year of publication, then counted from 1 within it ({@code 26-001}).
 * Numbers that the HR system has used are passed over; one that is rolled back is used again.
 */
@ApplicationScoped
public class OrderNumbers {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected OrderNumbers() {}

    /** Outside the container. */
    public OrderNumbers(EntityManager em) {
        this.em = em;
    }

    /** The next free number of the year; whoever else asks waits until this transaction ends. */
    public String next(int year) {
        new SqlText()
                .add(
                        "insert into order_number (year, last_number) values (?, 0) on duplicate key update year = year",
                        year)
                .execute(em);
        var number = new SqlText()
                .add("select last_number from order_number where year = ? for update", year)
                .rows(em)
                .findFirst()
                .orElseThrow()
                .integer(0);
        String text;
        do {
            number++;
            text = "%02d-%03d".formatted(year % 100, number);
        } while (used(text));
        new SqlText()
                .add("update order_number set last_number = ? where year = ?", number, year)
                .execute(em);
        return text;
    }

    private boolean used(String orderNo) {
        return new SqlText()
                .add(
                        "select exists (select 1 from assignment where order_no = ?)"
                                + " or exists (select 1 from personnel_order where order_no = ?)",
                        orderNo,
                        orderNo)
                .rows(em)
                .findFirst()
                .orElseThrow()
                .flag(0);
    }
}
