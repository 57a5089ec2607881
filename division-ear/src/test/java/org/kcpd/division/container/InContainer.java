package org.kcpd.division.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kcpd.division.personnel.Member;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.migrate.SchemaStatus;
import org.kcpd.division.platform.usecase.CallerContext;

/** What the product takes for granted of its container, checked from inside on each of them. */
@ExtendWith(ArquillianExtension.class)
abstract class InContainer {

    @Resource(lookup = "java:app/jdbc/division")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @EJB
    private Scribe scribe;

    @EJB
    private Stumbler stumbler;

    @Inject
    private CallerContext callers;

    @Inject
    private SchemaStatus schema;

    @Test
    void the_pool_gives_utc_sessions_that_read_what_is_committed() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select @@session.time_zone, @@transaction_isolation")) {
            row.next();
            assertEquals("+00:00", row.getString(1));
            assertEquals("READ-COMMITTED", row.getString(2));
        }
    }

    @Test
    void the_schema_is_the_one_this_version_needs() {
        assertTrue(schema.versions().sufficient());
    }

    @Test
    void entities_are_woven() {
        assertTrue(Arrays.stream(Member.class.getInterfaces())
                .anyMatch(type -> "PersistenceWeaved".equals(type.getSimpleName())));
    }

    @Test
    void what_a_committed_transaction_wrote_stays() throws Exception {
        scribe.write("container.commit");

        assertTrue(exists("container.commit"));
    }

    @Test
    void a_refusal_undoes_the_whole_use_case_and_arrives_as_itself() throws Exception {
        assertThrows(Refused.class, () -> scribe.writeAndRefuse("container.refused"));

        assertFalse(exists("container.refused"));
    }

    @Test
    void a_failure_undoes_the_whole_use_case() throws Exception {
        assertThrows(EJBException.class, () -> scribe.writeAndFail("container.failed"));

        assertFalse(exists("container.failed"));
    }

    @Test
    void a_rolled_back_transaction_leaves_nothing() throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        "insert into setting (name, value, changed_at) values ('container.rolled', 'x', utc_timestamp())")
                .executeUpdate();
        transaction.rollback();

        assertFalse(exists("container.rolled"));
    }

    @Test
    void a_use_case_without_a_caller_is_refused() {
        assertThrows(NotPermitted.class, () -> scribe.askTheRosterAsNobody());
    }

    @Test
    void a_deadlock_is_repeated_as_a_whole_and_nobody_sees_it() throws Exception {
        assertEquals(3, callers.actAsSystem(() -> stumbler.write("container.stumbled")));

        assertTrue(exists("container.stumbled"));
    }

    @Test
    void a_use_case_that_declares_no_right_is_refused_to_everybody() {
        assertThrows(NotPermitted.class, () -> callers.actAsSystem(() -> stumbler.undeclared()));
    }

    @Test
    void every_use_case_answers_every_role_in_every_scope_as_the_matrix_declares() throws Exception {
        var wrong = new ExecutedMatrix(callers, new MatrixWorld(database)).run();

        assertTrue(wrong.isEmpty(), () -> wrong.size() + " not as declared:\n" + String.join("\n", wrong));
    }

    private boolean exists(String name) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from setting where name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }
}
